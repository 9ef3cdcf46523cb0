package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Who answers for a startup: its applicant; where an application came by file, or its applicant
 * cannot act any more, a programme manager does.
 */
@Singleton
public class ApplicantsPart {

  private final Authorization authorization;
  private final Actors actors;

  ApplicantsPart(Authorization authorization, Actors actors) {
    this.authorization = authorization;
    this.actors = actors;
  }

  /** Refuses with FORBIDDEN whoever does not answer for the startup. */
  public void require(Actor actor, StartupApplication application) {
    authorization.require(
        actor,
        isPlayedByManagers(actor, application)
            ? Permission.MANAGE_PROGRAMME
            : Permission.ACT_AS_APPLICANT,
        Ownership.of(application));
  }

  private boolean isPlayedByManagers(Actor actor, StartupApplication application) {
    UUID applicant = application.applicantId();
    return applicant == null
        || !applicant.equals(actor.id()) && !actors.canWork(applicant, application.programmeId());
  }
}
