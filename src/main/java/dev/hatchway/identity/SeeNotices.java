package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Keeps that a person has seen what was done to their account. */
@Command
public class SeeNotices {

  private final EntityManager entities;
  private final Time time;

  SeeNotices(EntityManager entities, Time time) {
    this.entities = entities;
    this.time = time;
  }

  /** Those that were shown; one that came after the page stays. */
  public void upTo(Actor person, Instant shown) {
    entities
        .createQuery(
            "update AccountNotice set seenAt = :now where personId = :person and seenAt is null and doneAt <= :shown")
        .setParameter("now", time.instant())
        .setParameter("person", person.id())
        .setParameter("shown", shown)
        .executeUpdate();
  }
}
