package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Facts of all kinds with values that rules look for, or none; the same ones for the same seed. */
final class RandomFacts {

  private static final Set<String> SEVERAL = Set.of("Need", "Resource", "Reviewer", "TargetMarket");

  private static final List<String> VALUES =
      List.of(
          "TW",
          "DE",
          "US",
          "CN",
          "JP",
          "Lumen",
          "de, en",
          "zh",
          "true",
          "2026-03-02",
          "0",
          "1",
          "3",
          "7",
          "12",
          "20",
          "60",
          "95",
          "300",
          "1990",
          "2021",
          "2027",
          "2000000 EUR",
          "100000 USD",
          "51000000 USD",
          "9000000 TWD",
          "EUROPE",
          "EUROPE, CHINA",
          "PILOT",
          "PROTOTYPE, PILOT",
          "HEALTH",
          "COMPANY_REGISTERED",
          "PROTOTYPE_EXISTS",
          "alibaba-cloud-credits",
          "foxconn-supply-chain",
          "zhubajie-services",
          "valley-investment");

  private final Random random;
  private final ReferenceRates rates;
  private final Map<String, List<Object>> known = new HashMap<>();

  RandomFacts(long seed, ReferenceRates rates) {
    this.random = new Random(seed);
    this.rates = rates;
  }

  List<Fact> next() {
    List<Fact> facts = new ArrayList<>();
    for (Shape shape : Shape.facts()) {
      int many =
          SEVERAL.contains(shape.name()) ? random.nextInt(6) : random.nextInt(5) == 0 ? 0 : 1;
      for (int i = 0; i < many; i++) {
        facts.add(fact(shape));
      }
    }
    return facts;
  }

  private Fact fact(Shape shape) {
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : shape.components()) {
      List<Object> possible =
          known.computeIfAbsent(
              shape.name() + "." + component.getName(), name -> possible(component));
      if (!possible.isEmpty() && random.nextInt(6) > 0) {
        values.put(component.getName(), possible.get(random.nextInt(possible.size())));
      }
    }
    return (Fact) shape.build(values);
  }

  private List<Object> possible(RecordComponent component) {
    if (component.getType().isEnum()) {
      return List.of(component.getType().getEnumConstants());
    }
    List<Object> possible = new ArrayList<>();
    for (String value : VALUES) {
      try {
        possible.add(ValueText.parse(component.getGenericType(), value, rates));
      } catch (IllegalArgumentException ofAnotherKind) {
        // the next may be
      }
    }
    return possible;
  }
}
