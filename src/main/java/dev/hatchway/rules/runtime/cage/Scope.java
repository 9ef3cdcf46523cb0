package dev.hatchway.rules.runtime.cage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be named at one place of a rule, and of which places in the facts it is known there. */
final class Scope {

  private final Map<String, Value> variables = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private Value fact = Value.MISSING;

  Scope() {}

  private Scope(Scope outer) {
    variables.putAll(outer.variables);
    known.addAll(outer.known);
    fact = outer.fact;
  }

  /** What is named and known in the copy stays there. */
  Scope copy() {
    return new Scope(this);
  }

  /** What holds whichever of the branches did. */
  void join(List<Scope> branches) {
    Map<String, Value> named = new HashMap<>();
    for (Scope branch : branches) {
      branch.variables.forEach(
          (name, value) ->
              named.merge(name, value, (one, other) -> one.equals(other) ? one : one.anywhere()));
    }
    variables.putAll(named);
    Set<String> always = new HashSet<>(branches.get(0).known);
    branches.forEach(branch -> always.retainAll(branch.known));
    known.addAll(always);
  }

  /** The fact that conditions are about from now on. */
  void turnTo(Value next) {
    fact = next;
  }

  Value fact() {
    return fact;
  }

  void name(String variable, Value value) {
    variables.put(variable, value);
  }

  Set<String> variables() {
    return Set.copyOf(variables.keySet());
  }

  boolean names(String variable) {
    return variables.containsKey(variable);
  }

  Value named(String variable) {
    return variables.get(variable);
  }

  void know(Set<String> places) {
    known.addAll(places);
  }

  Set<String> known() {
    return Set.copyOf(known);
  }

  void knowOnly(Set<String> places) {
    known.clear();
    known.addAll(places);
  }

  /** The value as it is known here. */
  Value now(Value value) {
    return value.place() != null && known.contains(value.place()) ? value.known() : value;
  }
}
