package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.DecisionJson;
import dev.hatchway.rules.simulation.TriedRules.Answer;
import java.util.List;

/** Says of past decisions what the draft makes of them; one for each thread. */
final class Comparer {

  private final TriedRules draft;
  private final TriedRules live;
  private final SameFiles same;
  private final Outlooks outlooks = new Outlooks();

  /** The live rules are null where the basis is what was decided. */
  Comparer(TriedRules draft, TriedRules live, SameFiles same) {
    this.draft = draft;
    this.live = live;
    this.same = same;
  }

  Comparison compare(PastDecision decision) {
    boolean asDraft = same.asDraft(decision);
    boolean asLive = same.asLive(decision);
    if (asDraft && asLive) {
      return Comparison.same(decision, outlooks.of(decision));
    }
    List<Fact> facts = DecisionJson.readFacts(decision.facts());
    Answer before = asLive ? stored(decision) : live.ask(decision, facts);
    Answer after =
        asDraft
            ? stored(decision)
            : live != null && same.draftAsLive(decision) ? before : draft.ask(decision, facts);
    return new Comparison(
        decision, before.outlook(), after.outlook(), true, before.fired(), after.fired());
  }

  /** What fired then is only looked up where something changes. */
  private Answer stored(PastDecision decision) {
    return new Answer(outlooks.of(decision), null);
  }
}
