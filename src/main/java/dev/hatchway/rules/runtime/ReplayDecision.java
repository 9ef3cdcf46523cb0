package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a stored decision again, under the release it was made under; changes nothing. */
@ApplicationScoped
public class ReplayDecision {

  /** What came out this time, and whether it is what came out then; the order does not count. */
  public record Replay(
      StoredDecision then,
      List<FiredRule> fired,
      List<Outcome> outcomes,
      boolean sameOutcome,
      boolean sameRules) {

    public boolean isSame() {
      return sameOutcome && sameRules;
    }
  }

  private final DecisionsOf decisions;
  private final RuleReleases releases;

  ReplayDecision(DecisionsOf decisions, RuleReleases releases) {
    this.decisions = decisions;
    this.releases = releases;
  }

  /** NOT_FOUND where there is no such decision. */
  public Replay replay(UUID decisionId) {
    StoredDecision then =
        decisions
            .decision(decisionId)
            .orElseThrow(() -> CommandRejected.notFound("decision", decisionId));
    CompiledRelease release = new RuleCompiler().compile(releases.files(then.releaseHash()));
    var now = release.evaluate(then.decision(), then.facts());
    return new Replay(
        then,
        now.fired(),
        now.outcomes(),
        counted(then.outcomes()).equals(counted(now.outcomes())),
        counted(then.fired()).equals(counted(now.fired())));
  }

  private static <T> Map<T, Integer> counted(List<T> all) {
    Map<T, Integer> counts = new HashMap<>();
    all.forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts;
  }
}
