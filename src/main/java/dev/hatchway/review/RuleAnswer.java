package dev.hatchway.review;

import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.FiredRule;
import java.util.List;
import java.util.UUID;

/** What the rules said in one decision. */
record RuleAnswer(UUID decisionId, List<Outcome> outcomes, List<FiredRule> fired) {

  <T extends Outcome> List<T> all(Class<T> type) {
    return outcomes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * A reason with the facts that its rule matched, such as: Too large (company Acme, people = 900).
   */
  String explained(String reason) {
    return fired.stream()
        .filter(rule -> rule.name().equals(reason) && !rule.matched().isEmpty())
        .findFirst()
        .map(rule -> reason + " (" + String.join(", ", rule.matched()) + ")")
        .orElse(reason);
  }
}
