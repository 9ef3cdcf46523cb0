package dev.hatchway.rules.cli;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import dev.hatchway.rules.scenarios.JUnitXml;
import dev.hatchway.rules.scenarios.RunScenarios;
import dev.hatchway.rules.scenarios.ScenarioReport;
import dev.hatchway.rules.scenarios.ScenarioResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The scenarios of a folder. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the scenarios of a folder of rules.")
final class TestCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the rules.")
  Path folder;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Where to write the report as JUnit XML.")
  Path junit;

  @Override
  public Integer call() {
    RuleFiles files = RuleFolder.read(folder);
    PrintWriter out = spec.commandLine().getOut();
    try (Trial trial = new TrialRules().compile(files)) {
      ScenarioReport report = RunScenarios.of(files, trial);
      tell(report, out);
      write(JUnitXml.of(report, new Sentences()::say));
      return report.isPassed() ? 0 : RulesCommandLine.FOUND;
    } catch (RulesRefused broken) {
      broken
          .problems()
          .forEach(p -> out.println(p.file() + ":" + p.line() + ": error: " + p.message()));
      write(JUnitXml.ofBroken(broken.problems()));
      return RulesCommandLine.FOUND;
    }
  }

  private void write(String report) {
    if (junit != null) {
      try {
        Files.writeString(junit, report);
      } catch (IOException unwritable) {
        throw new Unusable("The report can't be written to " + junit + ": " + unwritable);
      }
    }
  }

  private static void tell(ScenarioReport report, PrintWriter out) {
    Sentences sentences = new Sentences();
    report
        .problems()
        .forEach(
            p ->
                out.println(
                    p.file() + ":" + p.line() + ": " + sentences.say(p.messageKey(), p.args())));
    for (ScenarioResult result : report.results()) {
      String place = result.scenario().file() + ":" + result.scenario().line();
      if (result.failure() != null) {
        out.println(place + ": " + result.scenario().name() + ": " + result.failure());
      }
      result
          .unmet()
          .forEach(
              u ->
                  out.printf(
                      "%s: %s: expected %s, saw %s%n",
                      place,
                      result.scenario().name(),
                      u.expectation().text(),
                      u.seen().isEmpty() ? "nothing" : u.seen()));
    }
    out.printf(
        "%d of %d scenarios passed; %d %% of %d rules are fired by one%n",
        report.passed(), report.results().size(), report.coveredPercent(), report.rules());
  }
}
