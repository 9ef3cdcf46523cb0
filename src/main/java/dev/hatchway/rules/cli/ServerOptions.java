package dev.hatchway.rules.cli;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where a server is, and as whom to ask it. */
final class ServerOptions {

  private static final String VARIABLE = "HATCHWAY_PASSWORD";

  @Option(names = "--url", required = true, description = "Address of the server.")
  URI url;

  @Option(names = "--user", required = true, description = "Username of an analyst.")
  String user;

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      description = "Asks for the password; otherwise it is read from HATCHWAY_PASSWORD.")
  String typed;

  @Option(names = "--programme", required = true, description = "Code of the programme.")
  String programme;

  @Option(names = "--title", description = "What the draft is for.")
  String title = "From the command line";

  String password() {
    String password = typed != null ? typed : System.getenv(VARIABLE);
    return password == null ? "" : password;
  }
}
