package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of facts at which conditions of some rules turn, and those right beside them. */
public final class Limits {

  private Limits() {}

  /** By kind of fact and component, such as {@code Company.employees}; never a missing value. */
  public static Map<String, List<Object>> of(List<RuleModel> rules, ReferenceRates rates) {
    Samples samples = new Samples(rules, rates);
    Map<String, List<Object>> limits = new TreeMap<>();
    samples
        .slots()
        .filter(slot -> Shape.fact(slot.type()).isPresent())
        .forEach(
            slot -> {
              List<Object> values = new ArrayList<>();
              samples.all(slot).stream().filter(v -> v != null).forEach(values::add);
              limits.put(slot.type() + "." + slot.component(), List.copyOf(values));
            });
    return limits;
  }
}
