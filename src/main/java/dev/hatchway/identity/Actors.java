package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** The person where their account is enabled; empty where it is not, or there is none. */
  public Optional<Actor> enabled(UUID id) {
    return entities
        .createQuery(
            "select u from Person u left join fetch u.memberships where u.id = :id and u.active",
            Person.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Person::toActor);
  }

  /** Whether the person is enabled and takes part in the programme's work. */
  public boolean canWork(UUID id, UUID programmeId) {
    return enabled(id).stream()
        .flatMap(person -> person.memberships().stream())
        .anyMatch(
            m ->
                m.programmeId().equals(programmeId)
                    && Permission.WORK_ON_TASKS.roles().contains(m.role()));
  }

  /** Everyone who holds the role in the programme and is enabled, by username. */
  public List<Actor> holding(Role role, UUID programmeId) {
    return holding(Set.of(role), programmeId);
  }

  /** Everyone who holds one of the roles in the programme and is enabled, by username. */
  public List<Actor> holding(Set<Role> roles, UUID programmeId) {
    return entities
        .createQuery(
            "select distinct u from Person u join fetch u.memberships where u.active and u.id in"
                + " (select m.person.id from Membership m where m.role in :roles and m.programmeId = :programme)"
                + " order by u.username",
            Person.class)
        .setParameter("roles", roles)
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
