package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Outcome;
import java.util.List;
import java.util.UUID;

/** What was decided, under which release, and the rules that fired, in order. */
public record DecisionResult(
    UUID id, String releaseHash, List<FiredRule> fired, List<Outcome> outcomes) {

  /** The outcomes of one kind, in the order in which rules came to them. */
  public <T> List<T> outcomes(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
