package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * States what a reviewer knows about and how many open reviews they take; managers and
 * administrators say so.
 */
@Command
public class DescribeReviewer {

  private final Authorization authorization;
  private final Actors actors;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  DescribeReviewer(
      Authorization authorization,
      Actors actors,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.actors = actors;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Replaces what was said before; INVALID_ARGUMENT where the person reviews for no programme. */
  public void describe(Actor actor, UUID personId, UUID programmeId, Expertise expertise) {
    Actor reviewer = actors.withId(personId);
    authorization.require(
        actor, Permission.PLAN_PROGRAMME, Subject.inProgramme("person", personId, programmeId));
    if (!reviewer.has(Role.REVIEWER, programmeId)) {
      throw CommandRejected.invalid(
          "person", personId, "refusal.not-a-reviewer", reviewer.displayName());
    }
    if (expertise.capacity() < 1) {
      throw CommandRejected.invalid("person", personId, "refusal.capacity", expertise.capacity());
    }
    ReviewerProfile profile = entities.find(ReviewerProfile.class, personId);
    if (profile == null) {
      profile = new ReviewerProfile(personId);
      profile.describe(expertise, actor.username(), time.instant());
      entities.persist(profile);
    } else {
      profile.describe(expertise, actor.username(), time.instant());
    }
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "reviewer.described",
                "person",
                personId.toString(),
                null,
                null,
                Map.of("expertise", expertise))
            .in(programmeId));
  }
}
