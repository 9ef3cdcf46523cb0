package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.Fact;
import java.util.List;

/** Given these facts, this decision is expected to come to this; the line is where it begins. */
public record Scenario(
    String file,
    int line,
    String decision,
    String name,
    List<Fact> facts,
    List<Expectation> expectations) {

  public Scenario {
    facts = List.copyOf(facts);
    expectations = List.copyOf(expectations);
  }
}
