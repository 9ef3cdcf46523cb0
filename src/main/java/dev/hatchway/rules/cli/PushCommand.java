package dev.hatchway.rules.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a folder in as a draft. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = "Makes a draft of a folder of rules on a server.")
final class PushCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the rules.")
  Path folder;

  @Mixin ServerOptions options;

  @Override
  public Integer call() {
    var files = RuleFolder.read(folder);
    Server server = Server.logIn(options);
    String draft = new Handover(server, options).draft(files);
    spec.commandLine().getOut().println(server.address("rules/drafts/" + draft));
    return 0;
  }
}
