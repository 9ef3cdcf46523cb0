package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
  private final RuleCompiler compiler;

  ReplayDecision(DecisionsOf decisions, RuleReleases releases, RulesSettings settings) {
    this.compiler = new RuleCompiler(settings.budget().budget());
    this.decisions = decisions;
    this.releases = releases;
  }

  /** NOT_FOUND where there is no such decision, INVALID_STATE where it can't be read. */
  public Replay replay(UUID decisionId) {
    StoredDecision then =
        decisions
            .decision(decisionId)
            .orElseThrow(() -> CommandRejected.notFound("decision", decisionId))
            .requireReadable();
    CompiledRelease release = compiler.compile(releases.files(then.releaseHash()));
    Evaluation now = release.evaluate(then.decision(), then.facts());
    return new Replay(
        then,
        now.fired(),
        now.outcomes(),
        SameParts.of(then.outcomes(), now.outcomes()),
        SameParts.of(then.fired(), now.fired()));
  }
}
