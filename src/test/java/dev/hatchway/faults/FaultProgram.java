package dev.hatchway.faults;

/** {@code bin/faults --minutes 1 --seed 7}: a run as long as one likes, and its verdict. */
public final class FaultProgram {

  private FaultProgram() {}

  public static void main(String... arguments) throws Exception {
    FaultSettings settings = FaultSettings.of(arguments);
    System.out.printf(
        "Faults for %d s, seed %d, %d nodes, %d people.%n",
        settings.longest().toSeconds(), settings.seed(), settings.nodes(), settings.people());
    FaultRun.Result result = new FaultRun(settings).run();
    System.out.println(Report.of(settings, result));
    System.exit(result.violations().isEmpty() ? 0 : 1);
  }
}
