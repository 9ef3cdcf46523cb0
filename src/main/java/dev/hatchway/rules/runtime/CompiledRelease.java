package dev.hatchway.rules.runtime;

import static java.util.stream.Collectors.toMap;

import dev.hatchway.rules.facts.ReferenceRates;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A release in memory. It is in no registry of Drools: when the last decision that runs under it
 * has ended and another release took its place, it is garbage, classes and sessions included.
 */
final class CompiledRelease {

  private final String hash;
  private final ReferenceRates rates;
  private final Map<String, CompiledDecision> decisions;

  CompiledRelease(String hash, ReferenceRates rates, Map<String, CompiledDecision> decisions) {
    this.hash = hash;
    this.rates = rates;
    this.decisions = Map.copyOf(decisions);
  }

  String hash() {
    return hash;
  }

  ReferenceRates rates() {
    return rates;
  }

  List<String> decisions() {
    return List.copyOf(new TreeSet<>(decisions.keySet()));
  }

  Evaluation evaluate(String decision, List<?> facts) {
    CompiledDecision rules = decisions.get(decision);
    if (rules == null) {
      throw new IllegalArgumentException(
          "Release %s has no decision %s, only %s".formatted(hash, decision, decisions()));
    }
    return rules.evaluate(decision, facts);
  }

  /** Each decision by the hash of the files that it was compiled from. */
  Map<String, CompiledDecision> byContent() {
    return decisions.values().stream().collect(toMap(CompiledDecision::content, d -> d));
  }

  /** Every rule with its file, by decision. */
  List<NamedRule> rules(String decision) {
    return decisions.get(decision).rules();
  }

  void close() {
    decisions.values().forEach(CompiledDecision::close);
  }
}
