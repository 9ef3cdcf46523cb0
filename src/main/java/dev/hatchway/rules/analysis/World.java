package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of which only some is settled yet, at most one of each kind, and what can be said of rules
 * all the same.
 */
final class World {

  private final Map<Slot, Sample> settled = new HashMap<>();
  private Slot open;

  void settle(Slot slot, Sample sample) {
    settled.put(slot, sample);
  }

  void unsettle(Slot slot) {
    settled.remove(slot);
  }

  /** The first slot that had to be known to say more in the last question; null for none. */
  Slot open() {
    return open;
  }

  /** Whether the rule's conditions hold; that no other rule came first is taken for granted. */
  Truth holds(RuleModel rule) {
    open = null;
    Truth all = Truth.TRUE;
    for (PatternModel pattern : rule.patterns()) {
      all = all.and(holds(rule, pattern));
      if (all == Truth.FALSE) {
        break;
      }
    }
    return all;
  }

  private Truth holds(RuleModel rule, PatternModel pattern) {
    if (pattern.isUnclear()) {
      return Truth.UNKNOWN;
    }
    boolean none = pattern.quantifier() == Quantifier.NONE;
    if (none && Shape.outcome(pattern.type()).isPresent()) {
      return Truth.TRUE;
    }
    Slot presence = Slot.presence(pattern.type());
    if (!settled.containsKey(presence)) {
      return needs(presence);
    }
    if (settled.get(presence) == Sample.ABSENT) {
      return Truth.of(none);
    }
    Truth met = pattern.condition().truth(term -> read(rule, pattern, term));
    return none ? met.not() : met;
  }

  private Truth needs(Slot slot) {
    open = open == null ? slot : open;
    return Truth.UNKNOWN;
  }

  private Object read(RuleModel rule, PatternModel pattern, Term term) {
    Slot slot = Slot.of(rule, pattern, term).orElse(null);
    if (slot == null) {
      return Term.NOT_KNOWN;
    }
    Sample sample = settled.get(slot);
    if (sample == null) {
      needs(slot);
      return Term.NOT_KNOWN;
    }
    if (term instanceof Term.Field field) {
      return sample.read(field.name());
    }
    String variable = ((Term.Variable) term).name();
    return sample.read(rule.naming(variable).orElseThrow().variables().get(variable));
  }

  /** The facts, without what rules concluded; what is not settled is missing. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Shape shape : Shape.facts()) {
      if (settled.get(Slot.presence(shape.name())) != Sample.PRESENT) {
        continue;
      }
      Map<String, Object> values = new HashMap<>();
      settled.forEach(
          (slot, sample) -> {
            if (slot.type().equals(shape.name()) && !slot.isPresence()) {
              values.put(slot.component(), sample.value());
            }
          });
      facts.add((Fact) shape.build(values));
    }
    return facts;
  }
}
