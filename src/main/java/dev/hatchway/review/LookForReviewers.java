package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.review.ReviewerSelection.Pick;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks the reviewers that match an application best to review it, as many as its plan wants. Where
 * nobody is free the application is in review all the same, and waits.
 */
@Command
public class LookForReviewers {

  private final Authorization authorization;
  private final Applications applications;
  private final Assigning assigning;
  private final ReviewTrail trail;
  private final AdvanceApplication advance;

  LookForReviewers(
      Authorization authorization,
      Applications applications,
      Assigning assigning,
      ReviewTrail trail,
      AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.assigning = assigning;
    this.trail = trail;
    this.advance = advance;
  }

  /** Gives the reviewers' ids, the best match first; none where nobody is free. */
  public List<UUID> look(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    List<Pick> picks = assigning.whoIsFree(actor, application);
    if (application.stage() != ApplicationStage.IN_REVIEW) {
      advance.advance(actor, applicationId, StageEvent.PASS_SCREENING, Map.of());
    }
    if (picks.isEmpty()) {
      trail.application(actor, "reviewers.none-free", applicationId, Map.of());
    }
    return picks.stream().map(Pick::personId).toList();
  }
}
