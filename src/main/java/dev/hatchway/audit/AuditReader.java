package dev.hatchway.audit;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import java.util.List;
import java.util.UUID;

/** Whose events somebody reads: those of their programmes, and those of the house. */
final class AuditReader {

  private AuditReader() {}

  /** The programmes whose trail the actor may read; FORBIDDEN where there are none. */
  static List<UUID> programmes(Actor actor) {
    List<UUID> programmes =
        actor.memberships().stream()
            .filter(m -> Permission.READ_AUDIT.roles().contains(m.role()))
            .map(Actor.Membership::programmeId)
            .distinct()
            .sorted()
            .toList();
    if (programmes.isEmpty()) {
      throw CommandRejected.forbidden("audit", "all", "refusal.forbidden", "audit", "all");
    }
    return programmes;
  }
}
