package dev.hatchway.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a folder on a server's past applications. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Tries a folder of rules on the past applications of a server.",
    footer = {"", "Exit code 1 says that some application comes out otherwise."})
final class SimulateCommand implements Callable<Integer> {

  private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");
  private static final int PAUSE_MS = 500;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the rules.")
  Path folder;

  @Mixin ServerOptions options;

  @Override
  public Integer call() throws InterruptedException {
    var files = RuleFolder.read(folder);
    Server server = Server.logIn(options);
    String draft = new Handover(server, options).draft(files);
    byte[] wanted = "{\"draft\":\"%s\"}".formatted(draft).getBytes(StandardCharsets.UTF_8);
    String id =
        server.post("api/rules/simulations", "application/json", wanted).path("id").asText();
    JsonNode found = finished(server, id);
    server.delete("api/rules/drafts/" + draft);
    String state = found.path("simulation").path("state").asText();
    if (!state.equals("FINISHED")) {
      throw new ServerRefused("The simulation did not finish: " + state);
    }
    tell(found.path("result"), server.address("rules/simulations/" + id).toString());
    return found.path("result").path("changed").asLong() > 0 ? RulesCommandLine.FOUND : 0;
  }

  private static JsonNode finished(Server server, String id) throws InterruptedException {
    JsonNode found = server.get("api/rules/simulations/" + id);
    while (OPEN.contains(found.path("simulation").path("state").asText())) {
      Thread.sleep(PAUSE_MS);
      found = server.get("api/rules/simulations/" + id);
    }
    return found;
  }

  private void tell(JsonNode result, String address) {
    PrintWriter out = spec.commandLine().getOut();
    result
        .path("cells")
        .forEach(
            cell ->
                out.printf(
                    "%-24s %-16s -> %-16s %,d%n",
                    cell.path("aspect").asText(),
                    cell.path("before").asText(),
                    cell.path("after").asText(),
                    cell.path("count").asLong()));
    out.printf(
        "%,d of %,d applications come out otherwise%n",
        result.path("changed").asLong(), result.path("applications").asLong());
    out.println(address);
  }
}
