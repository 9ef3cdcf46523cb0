package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.checks.Checks;
import java.util.Map;
import java.util.UUID;

/** Says why a warning of the checks is accepted; without such a reason nothing is proposed. */
@Command
public class ExplainWarning {

  private final DraftAccess access;
  private final DraftFiles files;
  private final Checks checked;
  private final WarningReasons reasons;
  private final AuditTrail audit;
  private final Time time;

  ExplainWarning(
      DraftAccess access,
      DraftFiles files,
      Checks checked,
      WarningReasons reasons,
      AuditTrail audit,
      Time time) {
    this.access = access;
    this.files = files;
    this.checked = checked;
    this.reasons = reasons;
    this.audit = audit;
    this.time = time;
  }

  /** NOT_FOUND where the checks give no such warning for the draft. */
  public void explain(Actor actor, UUID draftId, String findingKey, String reason) {
    RuleDraft draft = access.toChange(actor, draftId);
    String said = Reason.given("reason", reason, "draft", draftId);
    if (checked.of(files.of(draft)).warnings().stream()
        .noneMatch(w -> w.key().equals(findingKey))) {
      throw CommandRejected.notFound("warning", findingKey);
    }
    var now = time.instant();
    reasons.add(new WarningReason(Ids.next(now), draftId, findingKey, said, actor, now));
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.warning-explained",
                "draft",
                draftId.toString(),
                null,
                null,
                Map.of("finding", findingKey, "reason", said))
            .in(draft.programmeId()));
  }
}
