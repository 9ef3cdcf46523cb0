package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.review.ReviewerSelection.Pick;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the reviewers that match an application best, as many as its plan wants, to review it. */
@Command
public class AssignReviewers {

  private final Authorization authorization;
  private final Applications applications;
  private final Assigning assigning;
  private final AdvanceApplication advance;

  AssignReviewers(
      Authorization authorization,
      Applications applications,
      Assigning assigning,
      AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.assigning = assigning;
    this.advance = advance;
  }

  /** Gives the reviewers' ids, the best match first; INVALID_STATE where nobody is available. */
  public List<UUID> assign(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    List<Pick> picks = assigning.asPlanned(actor, application);
    advance.advance(actor, applicationId, StageEvent.PASS_SCREENING, Map.of());
    return picks.stream().map(Pick::personId).toList();
  }
}
