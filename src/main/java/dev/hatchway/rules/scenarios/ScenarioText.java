package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import dev.hatchway.rules.runtime.FiredRule;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Writes scenarios down. */
public final class ScenarioText {

  private ScenarioText() {}

  /** A scenario that expects what came out: the result and every rule that fired. */
  public static String of(
      String name, List<? extends Fact> facts, List<FiredRule> fired, List<Outcome> outcomes) {
    StringBuilder text = new StringBuilder("scenario: ").append(oneLine(name)).append('\n');
    facts.forEach(fact -> text.append(of(fact)));
    text.append("  expect result: ").append(Results.of(outcomes)).append('\n');
    fired.stream()
        .map(FiredRule::name)
        .distinct()
        .forEach(rule -> text.append("  expect fired: ").append(rule).append('\n'));
    return text.toString();
  }

  private static String of(Fact fact) {
    Shape shape = Shape.of(fact);
    StringBuilder text = new StringBuilder("  given ").append(shape.name()).append('\n');
    for (RecordComponent component : shape.components()) {
      String value = oneLine(ValueText.of(shape.read(fact, component.getName())));
      if (!value.isEmpty()) {
        text.append("    ").append(component.getName()).append(": ").append(value).append('\n');
      }
    }
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
