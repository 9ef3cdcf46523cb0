package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What was said of a reviewer by {@link DescribeReviewer}. */
@ApplicationScoped
public class KnownExpertise {

  private final Authorization authorization;
  private final EntityManager entities;

  KnownExpertise(Authorization authorization, EntityManager entities) {
    this.authorization = authorization;
    this.entities = entities;
  }

  /** Empty where nothing was said. */
  public Optional<Expertise> of(Actor actor, UUID personId, UUID programmeId) {
    authorization.require(
        actor, Permission.READ_PEOPLE, Subject.inProgramme("person", personId, programmeId));
    return Optional.ofNullable(entities.find(ReviewerProfile.class, personId))
        .map(ReviewerProfile::expertise);
  }
}
