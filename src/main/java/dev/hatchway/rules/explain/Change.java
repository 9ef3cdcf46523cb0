package dev.hatchway.rules.explain;

import dev.hatchway.rules.facts.Amounts;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One value of one fact, otherwise; the place counts the facts from 0. */
public record Change(int place, String fact, String component, Object from, Object to) {

  public String fromText() {
    return ValueText.of(from);
  }

  public String toText() {
    return ValueText.of(to);
  }

  List<Fact> applied(List<Fact> facts) {
    List<Fact> changed = new ArrayList<>(facts);
    Fact fact = changed.get(place);
    Shape shape = Shape.of(fact);
    Map<String, Object> values = shape.values(fact);
    values.put(component, to);
    changed.set(place, (Fact) shape.build(values));
    return changed;
  }

  /** How far it is: numbers by how much of themselves, everything else is one step. */
  double distance() {
    BigDecimal a = number(from);
    BigDecimal b = number(to);
    if (a == null || b == null) {
      return 1;
    }
    BigDecimal larger = a.abs().max(b.abs()).max(BigDecimal.ONE);
    return b.subtract(a).abs().divide(larger, MathContext.DECIMAL32).doubleValue();
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Amounts amounts) {
      return amounts.eur();
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : null;
  }
}
