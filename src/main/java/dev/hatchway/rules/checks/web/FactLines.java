package dev.hatchway.rules.checks.web;

import dev.hatchway.platform.Isolated;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import java.util.List;
import java.util.stream.Collectors;

/** Facts in a line each, such as {@code Company: country DE, employees 10}. */
final class FactLines {

  private FactLines() {}

  static List<String> of(List<Fact> facts) {
    return facts.stream().map(FactLines::of).toList();
  }

  private static String of(Fact fact) {
    Shape shape = Shape.of(fact);
    String said =
        shape.components().stream()
            .map(c -> c.getName())
            .filter(name -> !ValueText.of(shape.read(fact, name)).isEmpty())
            .map(name -> name + " " + Isolated.part(ValueText.of(shape.read(fact, name))))
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? shape.name() : shape.name() + ": " + said;
  }
}
