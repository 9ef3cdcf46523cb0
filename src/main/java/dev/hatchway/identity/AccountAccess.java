package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who may act on somebody's account itself, whatever the programme. */
@Singleton
class AccountAccess {

  private static final String PROGRAMMES =
      "select m.programmeId from Membership m where m.person.id = :person";
  private static final String FORMER =
      "select m.programmeId from FormerMembership m where m.person.id = :person";
  private static final String AWAITED =
      "select r.programmeId from AccountRequest r where r.person.id = :person and r.outcome is null"
          + " and r.programmeId is not null";
  // whoever signed up, or applied by a file, may still have applications there
  private static final String AS_APPLICANTS =
      FORMER + " and m.role = dev.hatchway.identity.Role.APPLICANT and m.grantedBy = :hatchway";

  private final EntityManager entities;
  private final Authorization authorization;

  AccountAccess(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /**
   * Refuses with FORBIDDEN unless the actor manages the people of every programme that the person
   * is in, or was in as an applicant who came by themselves: whoever has the account has all that
   * is theirs, in each of them. A role that an administrator gave and that was taken again leaves
   * the rights of others as they were; of whoever has no role left, all former programmes count.
   */
  void require(Actor actor, Person person) {
    if (person.toActor().administersInstallation()
        && !actor.isSystem()
        && !actor.administersInstallation()) {
      throw CommandRejected.forbidden(
          "person", person.username(), "refusal.person-of-the-installation", person.displayName());
    }
    Set<UUID> programmes = programmesOf(person.id());
    long managed = programmes.stream().filter(p -> manages(actor, person, p)).count();
    if (actor.isSystem() || managed > 0 && managed == programmes.size()) {
      return;
    }
    throw managed == 0
        ? CommandRejected.forbidden(
            "person", person.username(), "refusal.forbidden", "person", person.username())
        : CommandRejected.forbidden(
            "person", person.username(), "refusal.person-elsewhere", person.displayName());
  }

  /**
   * Refuses with FORBIDDEN who does not manage the people of the programme, and whoever would
   * change their own roles.
   */
  void requireRoles(Actor actor, Person person, UUID programme) {
    authorization.require(actor, Permission.MANAGE_PEOPLE, in(person, programme));
    requireAnother(actor, person);
  }

  /** Refuses with FORBIDDEN what nobody does to their own account. */
  void requireAnother(Actor actor, Person person) {
    if (actor.id().equals(person.id())) {
      throw CommandRejected.forbidden("person", person.username(), "refusal.own-account");
    }
  }

  private boolean manages(Actor actor, Person person, UUID programme) {
    return authorization.allows(actor, Permission.MANAGE_PEOPLE, in(person, programme));
  }

  private static Authorization.Subject in(Person person, UUID programme) {
    return Authorization.Subject.inProgramme("person", person.username(), programme);
  }

  /** The programmes whose administrators together have a say about the account. */
  Set<UUID> programmesOf(UUID person) {
    Set<UUID> programmes = new HashSet<>(query(PROGRAMMES, person).getResultList());
    if (programmes.isEmpty()) {
      programmes.addAll(query(FORMER, person).getResultList());
      programmes.addAll(query(AWAITED, person).getResultList());
    } else {
      programmes.addAll(
          query(AS_APPLICANTS, person)
              .setParameter("hatchway", Actor.SYSTEM.username())
              .getResultList());
    }
    return programmes;
  }

  private TypedQuery<UUID> query(String programmes, UUID person) {
    return entities.createQuery(programmes, UUID.class).setParameter("person", person);
  }
}
