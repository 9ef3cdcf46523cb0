package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values to try for each slot that some rules look at: those at the limits of conditions, right
 * beside them, and missing. Of values that no condition tells apart, one is enough.
 */
final class Samples {

  /** An atom of a condition that is about one slot only. */
  private record Local(String field, Condition atom) {}

  private final Map<Slot, List<Local>> asked = new LinkedHashMap<>();
  private final Set<Slot> joined = new HashSet<>();
  private final Map<Slot, List<Sample>> samples = new HashMap<>();
  private final SampleValues values;

  Samples(Collection<RuleModel> rules, ReferenceRates rates) {
    this.values = new SampleValues(rates);
    for (RuleModel rule : rules) {
      for (PatternModel pattern : rule.patterns()) {
        if (!pattern.isUnclear()) {
          pattern.condition().atoms().forEach(atom -> note(rule, pattern, atom));
        }
      }
    }
  }

  private void note(RuleModel rule, PatternModel pattern, Condition atom) {
    List<Term> names = atom.names().toList();
    List<Slot> slots =
        names.stream().flatMap(n -> Slot.of(rule, pattern, n).stream()).distinct().toList();
    if (slots.size() == 1 && names.size() == 1 && names.get(0) instanceof Term.Field field) {
      asked
          .computeIfAbsent(slots.get(0), s -> new ArrayList<>())
          .add(new Local(field.name(), atom));
    } else {
      joined.addAll(slots);
      slots.forEach(one -> slots.forEach(other -> values.join(one, other)));
    }
    for (Term name : names) {
      Slot.of(rule, pattern, name).ifPresent(slot -> values.note(slot, name, atom));
    }
  }

  /** The slots that any condition looks at. */
  Stream<Slot> slots() {
    return Stream.concat(asked.keySet().stream(), joined.stream()).distinct();
  }

  List<Sample> of(Slot slot) {
    return samples.computeIfAbsent(slot, this::find);
  }

  /** Every value at or beside a limit, also where conditions don't tell them apart. */
  List<Object> all(Slot slot) {
    Shape shape = Slot.shape(slot.type()).orElseThrow();
    return shape
        .component(slot.component())
        .map(c -> values.of(slot, c.getGenericType()))
        .orElse(List.of());
  }

  private List<Sample> find(Slot slot) {
    if (slot.isPresence()) {
      return List.of(Sample.PRESENT, Sample.ABSENT);
    }
    List<Sample> all = all(slot).stream().map(value -> Sample.of(slot, value)).toList();
    return joined.contains(slot) ? all : distinguished(slot, all);
  }

  private List<Sample> distinguished(Slot slot, List<Sample> all) {
    Map<List<Truth>, Sample> byAnswers = new LinkedHashMap<>();
    for (Sample sample : all) {
      byAnswers.putIfAbsent(
          asked.getOrDefault(slot, List.of()).stream()
              .map(local -> local.atom().truth(t -> sample.read(local.field())))
              .toList(),
          sample);
    }
    return List.copyOf(byAnswers.values());
  }
}
