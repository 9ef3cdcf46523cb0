package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** People as accounts, each with a username of its own. */
@Singleton
class Accounts {

  private final EntityManager entities;

  Accounts(EntityManager entities) {
    this.entities = entities;
  }

  Person withId(UUID id) {
    Person person = entities.find(Person.class, id);
    if (person == null) {
      throw CommandRejected.notFound("person", id);
    }
    return person;
  }

  /** For those who are to take a username: one after the other, so that only one gets it. */
  void refuseTaken(String username) {
    entities
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
        .setParameter("key", "username " + username)
        .getSingleResult();
    Long taken =
        entities
            .createQuery("select count(p) from Person p where p.username = :name", Long.class)
            .setParameter("name", username)
            .getSingleResult();
    if (taken > 0) {
      throw CommandRejected.conflict("person", username, "refusal.username-taken", username);
    }
  }
}
