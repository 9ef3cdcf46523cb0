package dev.hatchway.rules.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was decided of one application: the latest decision of each kind. */
final class PastCase {

  private final PastApplication application;
  private final Map<String, PastDecision> decisions = new LinkedHashMap<>();

  PastCase(PastApplication application) {
    this.application = application;
  }

  /** A later decision of the same kind takes the place of an earlier one. */
  void add(PastDecision decision) {
    decisions.put(decision.decision(), decision);
  }

  PastApplication application() {
    return application;
  }

  Collection<PastDecision> decisions() {
    return decisions.values();
  }
}
