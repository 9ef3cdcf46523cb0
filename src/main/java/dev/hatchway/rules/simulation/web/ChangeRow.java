package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.simulation.ChangedCase;
import java.util.List;

/** A changed case in the reader's words. */
record ChangeRow(
    String reference,
    String company,
    String aspect,
    String before,
    String after,
    List<String> newlyFired,
    List<String> noLongerFired) {

  /** Whether the very same rules fire, and conclude something else. */
  public boolean isSameRules() {
    return newlyFired.isEmpty() && noLongerFired.isEmpty();
  }

  static ChangeRow of(ChangedCase change, SimulationWords words) {
    return new ChangeRow(
        change.reference(),
        change.company(),
        words.aspect(change.aspect()),
        words.value(change.aspect(), change.before()),
        words.value(change.aspect(), change.after()),
        change.newlyFired(),
        change.noLongerFired());
  }
}
