package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * The one place that says whether a person may do a thing; every command asks here first. Nobody
 * acts in any role on an application of their own, nor on one that they have declared a conflict of
 * interest about; reviewers read what they review, once they have said that they have none.
 */
@Singleton
public class Authorization {

  private static final String FORBIDDEN = "refusal.forbidden";

  /**
   * What is to be acted on: its kind and id for the refusal, the programme it belongs to, and,
   * where there is one, the person, the partner or the application it belongs to.
   */
  public record Subject(
      String type, Object id, UUID programmeId, UUID ownerId, UUID partnerId, UUID applicationId) {

    public static Subject inProgramme(String type, Object id, UUID programmeId) {
      return new Subject(type, id, programmeId, null, null, null);
    }

    /** What belongs to an application. */
    public static Subject ofApplication(
        String type, Object id, UUID programmeId, UUID applicationId) {
      return new Subject(type, id, programmeId, null, null, applicationId);
    }

    /** The same, of one partner. */
    public Subject ofPartner(UUID partner) {
      return new Subject(type, id, programmeId, ownerId, partner, applicationId);
    }

    /** The same, of one person: who applied. */
    public Subject ownedBy(UUID owner) {
      return new Subject(type, id, programmeId, owner, partnerId, applicationId);
    }
  }

  private final Standings standings;

  Authorization(Standings standings) {
    this.standings = standings;
  }

  /** Refuses with FORBIDDEN unless the actor may. */
  public void require(Actor actor, Permission permission, Subject subject) {
    String refusal = refusal(actor, permission, subject);
    if (refusal != null) {
      throw CommandRejected.forbidden(
          subject.type(), subject.id(), refusal, subject.type(), String.valueOf(subject.id()));
    }
  }

  public boolean allows(Actor actor, Permission permission, Subject subject) {
    return refusal(actor, permission, subject) == null;
  }

  /** Why the actor may not; null where they may. */
  private String refusal(Actor actor, Permission permission, Subject subject) {
    boolean owner = actor.id().equals(subject.ownerId());
    if (actor.isSystem() || owner && permission.isForOwners()) {
      return null;
    }
    if (permission.isForTheInstallation()) {
      return actor.administersInstallation() ? null : FORBIDDEN;
    }
    if (!byRole(actor, permission, subject)) {
      return FORBIDDEN;
    }
    if (owner) {
      return "refusal.own-application";
    }
    if (subject.applicationId() == null) {
      return null;
    }
    Standing standing = standings.of(actor.id(), subject.applicationId());
    String barred = barred(standing);
    return barred == null && !standing.impartial() && onlyToReview(actor, permission, subject)
        ? "refusal.not-reviewing"
        : barred;
  }

  private static boolean byRole(Actor actor, Permission permission, Subject subject) {
    return byRole(actor, permission.roles(), subject);
  }

  /** Whether the actor has it as a reviewer alone, who has it for what they review. */
  private static boolean onlyToReview(Actor actor, Permission permission, Subject subject) {
    return permission.isForWhatOneReviews()
        && !byRole(actor, permission.rolesButReviewers(), subject);
  }

  private static boolean byRole(Actor actor, Set<Role> roles, Subject subject) {
    return actor.memberships().stream()
        .anyMatch(
            m ->
                roles.contains(m.role())
                    && (subject.programmeId() == null
                        || m.programmeId().equals(subject.programmeId()))
                    && (m.role() != Role.PARTNER
                        || subject.partnerId() == null
                        || subject.partnerId().equals(m.partnerId())));
  }

  private static String barred(Standing standing) {
    if (standing.own()) {
      return "refusal.own-application";
    }
    return standing.recused() ? "refusal.recused" : null;
  }
}
