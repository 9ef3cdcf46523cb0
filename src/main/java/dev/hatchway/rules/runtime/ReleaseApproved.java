package dev.hatchway.rules.runtime;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * The door through which rules become a release, as part of the caller's step. It asks nobody:
 * whoever calls it has seen to it that the rules are approved.
 */
@ApplicationScoped
public class ReleaseApproved {

  /**
   * Rules to be live in a programme from an instant on, and on whose word. What passed is the hash
   * of files in which {@link RuleCheck} found no problem; null where nobody looked.
   */
  public record Approved(
      UUID programmeId,
      String programme,
      RuleFiles files,
      Instant liveFrom,
      String by,
      String passed) {

    public Approved(
        UUID programmeId, String programme, RuleFiles files, Instant liveFrom, String by) {
      this(programmeId, programme, files, liveFrom, by, null);
    }
  }

  private final LiveReleases live;
  private final ReleaseCheck check;
  private final AuditTrail audit;

  ReleaseApproved(LiveReleases live, ReleaseCheck check, AuditTrail audit) {
    this.live = live;
    this.check = check;
    this.audit = audit;
  }

  /** INVALID_ARGUMENT, with file, line and message of each problem, where it does not compile. */
  public Release release(Approved approved) {
    CompiledRelease compiled = compiled(approved);
    // the database keeps microseconds
    Release release =
        new Release(
            approved.programmeId(),
            approved.files().hash(),
            approved.liveFrom().truncatedTo(ChronoUnit.MICROS),
            approved.by());
    live.publish(release, approved.files(), compiled);
    audit.record(
        new AuditTrail.Event(
                release.publishedBy(),
                "rules.published",
                "programme",
                release.programmeId().toString(),
                null,
                null,
                Map.of(
                    "hash", release.hash(),
                    "files", approved.files().paths().size(),
                    "liveFrom", release.liveFrom().toString()))
            .in(release.programmeId()));
    return release;
  }

  private CompiledRelease compiled(Approved approved) {
    try {
      return check.compiled(approved.files(), approved.passed());
    } catch (RulesRefused refused) {
      throw CommandRejected.invalidFields(
          "rules",
          approved.programme(),
          refused.problems().stream().map(ReleaseApproved::field).toList());
    }
  }

  private static FieldError field(RuleProblem problem) {
    return new FieldError(
        problem.file(), "refusal.rule-file", problem.file(), problem.line(), problem.message());
  }
}
