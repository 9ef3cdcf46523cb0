package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Finds people as the actors they are. */
@Singleton
public class Actors {

  private final EntityManager entities;

  Actors(EntityManager entities) {
    this.entities = entities;
  }

  /** The person who logs in with this name; NOT_FOUND where nobody does. */
  public Actor named(String username) {
    return one("username", username);
  }

  public Actor withId(UUID id) {
    return one("id", id);
  }

  /** Everyone who holds the role in the programme, by username. */
  public List<Actor> holding(Role role, UUID programmeId) {
    return entities
        .createQuery(
            "select distinct u from Person u join fetch u.memberships where u.active and u.id in"
                + " (select m.person.id from Membership m where m.role = :role and m.programmeId = :programme)"
                + " order by u.username",
            Person.class)
        .setParameter("role", role)
        .setParameter("programme", programmeId)
        .getResultStream()
        .map(Person::toActor)
        .toList();
  }

  private Actor one(String field, Object value) {
    return entities
        .createQuery(
            "select u from Person u left join fetch u.memberships where u." + field + " = :value",
            Person.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst()
        .map(Person::toActor)
        .orElseThrow(() -> CommandRejected.notFound("person", value));
  }
}
