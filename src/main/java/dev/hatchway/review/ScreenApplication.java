package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import java.util.Map;
import java.util.UUID;

/** Asks the rules whether an application is eligible, and keeps what they said and why. */
@Command
public class ScreenApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final ApplicationRules rules;
  private final Screenings screenings;
  private final ReviewTrail trail;
  private final Time time;

  ScreenApplication(
      Authorization authorization,
      Applications applications,
      ApplicationRules rules,
      Screenings screenings,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.rules = rules;
    this.screenings = screenings;
    this.trail = trail;
    this.time = time;
  }

  /** Gives the strictest verdict of all rules that had something to say. */
  public Verdict screen(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    DecisionResult answer = rules.ask(DecisionRequest.SCREENING, application);
    Screening.Findings findings = ScreeningFindings.of(answer);
    var now = time.instant();
    var screening = new Screening(Ids.next(now), applicationId, findings, answer.id(), now);
    screening.of(application.revision());
    screenings.add(screening);
    trail.application(
        actor,
        "application.screened",
        applicationId,
        Map.of("verdict", findings.verdict(), "reasons", findings.reasons()));
    return findings.verdict();
  }
}
