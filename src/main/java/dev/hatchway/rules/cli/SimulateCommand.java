package dev.hatchway.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a folder on a server's past applications. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Tries a folder of rules on the past applications of a server.",
    footer = {
      "",
      "Exit code 1 says that some application comes out otherwise,",
      "exit code 3 also that it took longer than --timeout."
    })
final class SimulateCommand implements Callable<Integer> {

  private static final String SIMULATIONS = "api/rules/simulations";
  private static final String JSON = "application/json";
  private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");
  private static final int PAUSE_MS = 500;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the rules.")
  Path folder;

  @Mixin ServerOptions options;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "How long to wait, such as PT10M; then it is cancelled. An hour unless said.")
  Duration timeout = Duration.ofHours(1);

  @Override
  public Integer call() throws InterruptedException {
    var files = RuleFolder.read(folder);
    Server server = Server.logIn(options);
    String draft = new Handover(server, options).draft(files);
    try {
      return simulate(server, draft);
    } finally {
      discard(server, draft);
    }
  }

  private int simulate(Server server, String draft) throws InterruptedException {
    byte[] wanted = "{\"draft\":\"%s\"}".formatted(draft).getBytes(StandardCharsets.UTF_8);
    String id = server.post(SIMULATIONS, JSON, wanted).path("id").asText();
    JsonNode found = finished(server, id);
    String state = state(found);
    if (!state.equals("FINISHED")) {
      throw new ServerRefused("The simulation did not finish: " + state);
    }
    tell(found.path("result"), server.address("rules/simulations/" + id).toString());
    return found.path("result").path("changed").asLong() > 0 ? RulesCommandLine.FOUND : 0;
  }

  private JsonNode finished(Server server, String id) throws InterruptedException {
    long begun = System.nanoTime();
    JsonNode found = server.get(SIMULATIONS + "/" + id);
    while (OPEN.contains(state(found))) {
      if (System.nanoTime() - begun >= timeout.toNanos()) {
        server.post(SIMULATIONS + "/" + id + "/cancellation", JSON, new byte[0]);
        throw new ServerRefused("The simulation was cancelled, as it took longer than " + timeout);
      }
      Thread.sleep(PAUSE_MS);
      found = server.get(SIMULATIONS + "/" + id);
    }
    return found;
  }

  private static String state(JsonNode found) {
    return found.path("simulation").path("state").asText();
  }

  /** What came of the simulation is more to tell than that its draft is still there. */
  private void discard(Server server, String draft) {
    try {
      server.delete("api/rules/drafts/" + draft);
    } catch (ServerRefused refused) {
      spec.commandLine()
          .getErr()
          .println(
              "Left behind: "
                  + server.address("rules/drafts/" + draft)
                  + ". "
                  + refused.getMessage());
    }
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
