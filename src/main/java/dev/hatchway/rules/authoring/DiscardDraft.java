package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Gives a draft up. It stays to be read, and nothing can be done with it any more. */
@Command
public class DiscardDraft {

  private final DraftAccess access;
  private final AuditTrail audit;
  private final Time time;

  DiscardDraft(DraftAccess access, AuditTrail audit, Time time) {
    this.access = access;
    this.audit = audit;
    this.time = time;
  }

  /** INVALID_STATE unless the draft is open. */
  public void discard(Actor actor, UUID draftId) {
    RuleDraft draft = access.toEdit(actor, draftId);
    draft.advance(DraftEvent.DISCARD, time.instant());
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.draft-discarded",
                "draft",
                draftId.toString(),
                null,
                null,
                Map.of("title", draft.title(), "revision", draft.revision()))
            .in(draft.programmeId()));
  }
}
