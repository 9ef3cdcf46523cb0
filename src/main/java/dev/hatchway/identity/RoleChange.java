package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the audit trail keeps of a role that was given or taken. */
final class RoleChange {

  private RoleChange() {}

  static Event given(Actor actor, UUID personId, Actor.Membership membership) {
    return event(actor, "person.role-given", personId, membership);
  }

  static Event taken(Actor actor, UUID personId, Actor.Membership membership) {
    return event(actor, "person.role-taken", personId, membership);
  }

  private static Event event(
      Actor actor, String action, UUID personId, Actor.Membership membership) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("role", membership.role());
    detail.put("programme", membership.programmeId());
    if (membership.partnerId() != null) {
      detail.put("partner", membership.partnerId());
    }
    return new Event(actor.username(), action, "person", personId.toString(), null, null, detail)
        .in(membership.programmeId());
  }
}
