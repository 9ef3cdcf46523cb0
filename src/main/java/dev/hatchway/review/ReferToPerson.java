package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/** Hands an application that the rules could not decide to a person, with what the rules found. */
@Command
public class ReferToPerson {

  private final Authorization authorization;
  private final Applications applications;
  private final Screenings screenings;
  private final AdvanceApplication advance;

  ReferToPerson(
      Authorization authorization,
      Applications applications,
      Screenings screenings,
      AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.screenings = screenings;
    this.advance = advance;
  }

  /** INVALID_STATE where it was screened before. */
  public void refer(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Map<String, Object> detail =
        screenings
            .of(applicationId)
            .map(s -> Map.<String, Object>of("why", Reasons.inOneLine(s.findings().reasons())))
            .orElse(Map.of());
    advance.advance(actor, applicationId, StageEvent.REFER_TO_PERSON, detail);
  }
}
