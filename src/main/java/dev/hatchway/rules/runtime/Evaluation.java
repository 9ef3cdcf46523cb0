package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Outcome;
import java.util.List;

/** What an evaluation found: the rules that fired, in order, and what they said. */
public record Evaluation(List<FiredRule> fired, List<Outcome> outcomes) {

  public Evaluation {
    fired = List.copyOf(fired);
    outcomes = List.copyOf(outcomes);
  }
}
