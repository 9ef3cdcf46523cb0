package dev.hatchway.rules.cli;

import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.CheckRules;
import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.checks.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All checks over a folder; one finding a line, as compilers write them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Compiles a folder of rules in both ways and runs every check over it.")
final class CheckCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the rules.")
  Path folder;

  @Option(names = "--strict", description = "Warnings count as findings too.")
  boolean strict;

  @Override
  public Integer call() {
    CheckReport report = CheckRules.standalone().check(RuleFolder.read(folder));
    PrintWriter out = spec.commandLine().getOut();
    Sentences sentences = new Sentences();
    for (Finding f : report.findings()) {
      String place = f.line() > 0 ? f.file() + ":" + f.line() : f.file();
      String severity = f.severity() == Severity.ERROR ? "error" : "warning";
      out.println(place + ": " + severity + ": " + sentences.say(f.messageKey(), f.args()));
    }
    int errors = report.errors().size();
    int warnings = report.warnings().size();
    out.printf("%d errors, %d warnings%n", errors, warnings);
    return errors > 0 || strict && warnings > 0 ? RulesCommandLine.FOUND : 0;
  }
}
