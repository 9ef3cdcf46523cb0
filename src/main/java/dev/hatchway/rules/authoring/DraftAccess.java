package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may read and change drafts: readers of rules the one, analysts of the programme the other.
 */
@ApplicationScoped
class DraftAccess {

  private final Authorization authorization;
  private final RuleDrafts drafts;

  DraftAccess(Authorization authorization, RuleDrafts drafts) {
    this.authorization = authorization;
    this.drafts = drafts;
  }

  /** The draft to read; FORBIDDEN to those who may not read rules. */
  RuleDraft toRead(Actor actor, UUID id) {
    RuleDraft draft = drafts.seen(id);
    authorization.require(actor, Permission.READ_RULES, subject(draft));
    return draft;
  }

  /** The draft to move on, held until the step ends; FORBIDDEN to those who may not edit rules. */
  RuleDraft toEdit(Actor actor, UUID id) {
    RuleDraft draft = drafts.withId(id);
    authorization.require(actor, Permission.EDIT_RULES, subject(draft));
    return drafts.locked(id);
  }

  /** The draft to change files of, held; INVALID_STATE besides unless it is open. */
  RuleDraft toChange(Actor actor, UUID id) {
    RuleDraft draft = toEdit(actor, id);
    draft.requireOpen();
    return draft;
  }

  boolean mayEdit(Actor actor, RuleDraft draft) {
    return authorization.allows(actor, Permission.EDIT_RULES, subject(draft));
  }

  private static Subject subject(RuleDraft draft) {
    return Subject.inProgramme("draft", draft.id(), draft.programmeId());
  }
}
