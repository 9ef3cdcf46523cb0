package dev.hatchway.faults;

import java.util.StringJoiner;
import java.util.TreeMap;

/** What a run says of itself in the end. */
final class Report {

  private Report() {}

  static String of(FaultSettings settings, FaultRun.Result result) {
    StringJoiner text = new StringJoiner("\n");
    text.add("Faults injected (seed " + settings.seed() + "):");
    result
        .faults()
        .forEach(
            (name, tally) ->
                text.add(
                    "  %5d  %s%s%s"
                        .formatted(
                            tally.times(),
                            name,
                            tally.kills() > 0 ? "; processes killed: " + tally.kills() : "",
                            tally.failed() > 0 ? "; not done: " + tally.failed() : "")));
    text.add("Kills in all: " + result.kills());
    Ledger ledger = result.ledger();
    text.add(
        "Steps acknowledged %d, refused %d, in doubt %d; applications %d"
            .formatted(
                ledger.acknowledged(),
                ledger.refused(),
                ledger.inDoubt(),
                ledger.submitted().size()));
    new TreeMap<>(ledger.byKind())
        .forEach((kind, times) -> text.add("  %6d  %s".formatted(times.get(), kind)));
    if (result.violations().isEmpty()) {
      text.add(
          "VERDICT: nothing lost, nothing twice, nothing stuck (" + result.checks() + " checks)");
    } else {
      text.add("VERDICT: VIOLATED");
      result.violations().forEach(violation -> text.add("  - " + violation));
    }
    return text.toString();
  }
}
