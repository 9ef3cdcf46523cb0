package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The one place that says whether a person may do a thing; every command asks here first. */
@Singleton
public class Authorization {

  /**
   * What is to be acted on: its kind and id for the refusal, the programme it belongs to, and the
   * person or partner it belongs to where there is one.
   */
  public record Subject(String type, Object id, UUID programmeId, UUID ownerId, UUID partnerId) {

    public static Subject inProgramme(String type, Object id, UUID programmeId) {
      return new Subject(type, id, programmeId, null, null);
    }

    public static Subject ownedBy(String type, Object id, UUID programmeId, UUID ownerId) {
      return new Subject(type, id, programmeId, ownerId, null);
    }
  }

  /** Refuses with FORBIDDEN unless the actor may. */
  public void require(Actor actor, Permission permission, Subject subject) {
    if (!allows(actor, permission, subject)) {
      throw CommandRejected.forbidden(
          subject.type(),
          subject.id(),
          "refusal.forbidden",
          subject.type(),
          String.valueOf(subject.id()));
    }
  }

  public boolean allows(Actor actor, Permission permission, Subject subject) {
    if (actor.isSystem()) {
      return true;
    }
    return switch (permission) {
      case ACT_AS_APPLICANT -> actor.id().equals(subject.ownerId());
      case READ_APPLICATION ->
          actor.id().equals(subject.ownerId()) || byRole(actor, permission, subject);
      default -> byRole(actor, permission, subject);
    };
  }

  private static boolean byRole(Actor actor, Permission permission, Subject subject) {
    return actor.memberships().stream()
        .anyMatch(
            m ->
                permission.roles().contains(m.role())
                    && (subject.programmeId() == null
                        || m.programmeId().equals(subject.programmeId()))
                    && (m.role() != Role.PARTNER
                        || subject.partnerId() == null
                        || subject.partnerId().equals(m.partnerId())));
  }
}
