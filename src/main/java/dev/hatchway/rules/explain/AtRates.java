package dev.hatchway.rules.explain;

import dev.hatchway.rules.facts.Amounts;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of a past decision as they are under other rules: what was given, at their rates. */
public final class AtRates {

  private AtRates() {}

  public static List<Fact> of(List<Fact> facts, ReferenceRates rates) {
    return facts.stream().map(fact -> of(fact, rates)).toList();
  }

  private static Fact of(Fact fact, ReferenceRates rates) {
    Shape shape = Shape.of(fact);
    Map<String, Object> values = new HashMap<>(shape.values(fact));
    values.replaceAll(
        (name, value) ->
            value instanceof Amounts a
                ? rates.convert(a.given().amount(), a.given().currency())
                : value);
    return (Fact) shape.build(values);
  }
}
