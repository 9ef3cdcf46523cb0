package dev.hatchway.rules.simulation;

import dev.hatchway.rules.runtime.DecisionJson;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads stored outcomes. They name no company, so that the same text comes again and again: one
 * worker's memory of what it has read, thrown away when it is full.
 */
final class Outlooks {

  private static final int MOST = 1000;

  private record Text(String decision, String outcome) {}

  private final Map<Text, Outlook> known = new HashMap<>();

  Outlook of(PastDecision decision) {
    Text text = new Text(decision.decision(), decision.outcome());
    Outlook outlook = known.get(text);
    if (outlook == null) {
      outlook = Outlook.of(decision.decision(), DecisionJson.readOutcomes(decision.outcome()));
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, outlook);
    }
    return outlook;
  }
}
