package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may act on somebody's account itself, whatever the programme. */
@Singleton
class AccountAccess {

  private static final String PROGRAMMES =
      "select m.programmeId from %s m where m.person.id = :person";

  private final EntityManager entities;
  private final Authorization authorization;

  AccountAccess(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /**
   * Refuses with FORBIDDEN unless the actor manages the people of every programme that the person
   * is or was in: whoever has the account has all that is theirs, in each of them.
   */
  void require(Actor actor, Person person) {
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

  private Set<UUID> programmesOf(UUID person) {
    Set<UUID> programmes = new HashSet<>();
    for (String entity : List.of("Membership", "FormerMembership")) {
      programmes.addAll(
          entities
              .createQuery(PROGRAMMES.formatted(entity), UUID.class)
              .setParameter("person", person)
              .getResultList());
    }
    return programmes;
  }
}
