package dev.hatchway.rules.runtime;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.budget.OverBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asks the live rules of a programme, and keeps what was asked, what fired and what came out. */
@ApplicationScoped
public class Decisions {

  private final ReleaseOfStep releases;
  private final DecisionLog log;
  private final Time time;

  Decisions(ReleaseOfStep releases, DecisionLog log, Time time) {
    this.releases = releases;
    this.log = log;
    this.time = time;
  }

  /**
   * Decides in the caller's transaction, whose commit stores the decision. IllegalStateException
   * outside a transaction, {@link OverBudget} where the rules cost more than one decision may.
   */
  public DecisionResult decide(DecisionRequest request) {
    Instant now = time.instant();
    DecisionResult result = answer(request, now);
    log.add(request, result, now);
    return result;
  }

  /** What {@link #decide} would say now; nothing is decided by it, and nothing is kept. */
  public DecisionResult wouldDecide(DecisionRequest request) {
    return answer(request, time.instant());
  }

  private DecisionResult answer(DecisionRequest request, Instant now) {
    CompiledRelease release = releases.of(request.programmeId());
    var evaluation = release.evaluate(request.decision(), request.facts());
    return new DecisionResult(
        Ids.next(now), release.hash(), evaluation.fired(), evaluation.outcomes());
  }
}
