package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A release in memory. It is given back when the last of those who hold it lets go after it was
 * retired, so a decision that runs while releases are swapped ends under the release it began with.
 */
final class CompiledRelease {

  private final String hash;
  private final ReferenceRates rates;
  private final Map<String, CompiledDecision> decisions;
  private int holders = 1;

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

  CompiledDecision.Evaluation evaluate(String decision, List<?> facts) {
    CompiledDecision rules = decisions.get(decision);
    if (rules == null) {
      throw new IllegalArgumentException(
          "Release %s has no decision %s, only %s".formatted(hash, decision, decisions()));
    }
    return rules.evaluate(decision, facts);
  }

  /** Every rule with its file, by decision. */
  List<CompiledDecision.NamedRule> rules(String decision) {
    return decisions.get(decision).rules();
  }

  /** Holds the release; false where it was given back already. */
  synchronized boolean hold() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** Lets go; the creator's own hold is let go by retiring it. */
  synchronized void letGo() {
    if (--holders == 0) {
      decisions.values().forEach(CompiledDecision::close);
    }
  }
}
