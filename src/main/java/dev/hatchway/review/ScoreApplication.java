package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.ScorePart;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import java.util.Map;
import java.util.UUID;

/** Asks the rules how promising an application is, and keeps the points by criterion. */
@Command
public class ScoreApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final ApplicationRules rules;
  private final OpeningRows rows;
  private final ReviewTrail trail;
  private final Time time;

  ScoreApplication(
      Authorization authorization,
      Applications applications,
      ApplicationRules rules,
      OpeningRows rows,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.rules = rules;
    this.rows = rows;
    this.trail = trail;
    this.time = time;
  }

  /** Gives the total, out of 100 points. */
  public int score(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    DecisionResult answer = rules.ask(DecisionRequest.SCORING, application);
    ScoreSheet sheet = ScoreSheet.of(answer.outcomes(ScorePart.class));
    rows.scored(application, sheet, answer.id(), time.instant());
    trail.application(actor, "application.scored", applicationId, Map.of("total", sheet.total()));
    return sheet.total();
  }
}
