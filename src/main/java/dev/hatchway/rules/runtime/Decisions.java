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
    CompiledRelease release = releases.of(request.programmeId());
    var evaluation = release.evaluate(request.decision(), request.facts());
    Instant now = time.instant();
    DecisionResult result =
        new DecisionResult(
            Ids.next(now), release.hash(), evaluation.fired(), evaluation.outcomes());
    log.add(request, result, now);
    return result;
  }
}
