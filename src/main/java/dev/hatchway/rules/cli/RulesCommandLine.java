package dev.hatchway.rules.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code rules check | test | push | simulate}: what the workbench does, without starting it. Exit
 * codes: 0 all is well, 1 something was found, 2 it was called wrongly, 3 the server did not answer
 * or refused, 70 it came to no result through a fault of its own.
 */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks, tries and hands in a folder of rules.",
    footer = {
      "",
      "Exit codes: 0 all is well, 1 something was found,",
      "2 it was called wrongly, 3 the server did not answer or refused,",
      "70 it came to no result through a fault of its own."
    },
    subcommands = {CheckCommand.class, TestCommand.class, PushCommand.class, SimulateCommand.class})
public final class RulesCommandLine implements Runnable {

  @Spec CommandSpec spec;

  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int UNREACHABLE = 3;

  /** As sysexits.h has it; a build server must not take a fault for a finding. */
  static final int FAULT = 70;

  /** Whether these arguments of the program are for the command line. */
  public static boolean isMeant(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("rules");
  }

  /** Runs what stands behind {@code rules}, and gives the exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new RulesCommandLine())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(RulesCommandLine::failed)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof ServerRefused) {
      err.println(failure.getMessage());
      return UNREACHABLE;
    }
    if (failure instanceof Unusable) {
      err.println(failure.getMessage());
      return USAGE;
    }
    err.println("There is no result, through a fault of this program: " + failure);
    failure.printStackTrace(err);
    return FAULT;
  }
}
