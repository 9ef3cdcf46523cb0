package dev.hatchway.rules.simulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One past decision, and what the draft makes of it. What fired is null where nothing changed, or
 * where it is as it was stored.
 */
record Comparison(
    PastDecision decision,
    Outlook before,
    Outlook after,
    boolean isAsked,
    List<String> firedBefore,
    List<String> firedAfter) {

  /** A decision that the draft can't change, since its files are those that made it. */
  static Comparison same(PastDecision decision, Outlook outlook) {
    return new Comparison(decision, outlook, outlook, false, null, null);
  }

  boolean isChanged() {
    return before != after && !before.values().equals(after.values());
  }

  boolean saysOtherReasons() {
    return before.reasons() != after.reasons();
  }

  /** What can be compared, in before or after. */
  Set<String> aspects() {
    if (before.values().keySet().equals(after.values().keySet())) {
      return before.values().keySet();
    }
    Set<String> all = new TreeSet<>(before.values().keySet());
    all.addAll(after.values().keySet());
    return all;
  }
}
