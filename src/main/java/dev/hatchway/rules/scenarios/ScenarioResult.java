package dev.hatchway.rules.scenarios;

import java.util.List;
import java.util.Set;

/**
 * What became of one scenario: each expectation with what was seen, and the rules that fired, by
 * name. The failure says why it could not be run at all; null where it was.
 */
public record ScenarioResult(
    Scenario scenario, List<Checked> checked, Set<String> fired, String failure) {

  /** One expectation, and what was there. */
  public record Checked(Expectation expectation, boolean met, String seen) {}

  public boolean isPassed() {
    return failure == null && checked.stream().allMatch(Checked::met);
  }

  public List<Checked> unmet() {
    return checked.stream().filter(c -> !c.met()).toList();
  }
}
