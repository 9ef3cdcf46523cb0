package dev.hatchway.rules.runtime.cage;

import java.util.HashSet;
import java.util.Set;

/** An expression that was read, and the places of which it tells that something is there. */
record Read(Value value, Set<String> ifTrue, Set<String> ifFalse) {

  static Read of(Value value) {
    return new Read(value, Set.of(), Set.of());
  }

  /** A question whose answer is yes only where there is something at these places. */
  static Read yesOnlyWith(Set<String> places) {
    return new Read(Value.YES_OR_NO, places, Set.of());
  }

  Read negated() {
    return new Read(Value.YES_OR_NO, ifFalse, ifTrue);
  }

  Read and(Read other) {
    return new Read(
        Value.YES_OR_NO, union(ifTrue, other.ifTrue), intersection(ifFalse, other.ifFalse));
  }

  Read or(Read other) {
    return new Read(
        Value.YES_OR_NO, intersection(ifTrue, other.ifTrue), union(ifFalse, other.ifFalse));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  private static Set<String> intersection(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return Set.copyOf(both);
  }
}
