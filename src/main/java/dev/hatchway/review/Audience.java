package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Who may read what of a review: staff, its applicant, and neither too early. */
@ApplicationScoped
public class Audience {

  private static final Set<ApplicationStage> UNDETERMINED =
      EnumSet.of(
          ApplicationStage.DRAFT,
          ApplicationStage.SUBMITTED,
          ApplicationStage.SCREENING,
          ApplicationStage.IN_REVIEW,
          ApplicationStage.IN_COMMITTEE);

  private final Authorization authorization;
  private final ReviewTasks tasks;

  Audience(Authorization authorization, ReviewTasks tasks) {
    this.authorization = authorization;
    this.tasks = tasks;
  }

  public boolean isApplicant(Actor actor, StartupApplication application) {
    return actor.id().equals(application.applicantId());
  }

  /** Whether the actor reads the application by a role of theirs, not as its applicant. */
  public boolean isStaff(Actor actor, StartupApplication application) {
    return !isApplicant(actor, application)
        && authorization.allows(actor, Permission.READ_APPLICATION, Ownership.asStaff(application));
  }

  /**
   * Reviews are read by staff once all are in, and by the applicant once the committee has
   * determined, as far as the programme shows them.
   */
  public boolean mayReadReviews(Actor actor, StartupApplication application) {
    if (isApplicant(actor, application)) {
      return !UNDETERMINED.contains(application.stage());
    }
    return isStaff(actor, application) && tasks.allIn(application.id());
  }

  /** Whether the actor reads why somebody stepped back from a review. */
  boolean mayReadRecusals(Actor actor, StartupApplication application) {
    return authorization.allows(actor, Permission.MANAGE_PROGRAMME, Ownership.asStaff(application));
  }

  /** Whether the actor may ask the applicant something at this stage. */
  public boolean mayAsk(Actor actor, StartupApplication application) {
    return AskApplicant.ASKABLE.contains(application.stage())
        && !isApplicant(actor, application)
        && authorization.allows(actor, Permission.ASK_APPLICANT, Ownership.asStaff(application));
  }

  /** Whether the actor may free a place for this application now. */
  public boolean mayFreePlace(Actor actor, StartupApplication application) {
    return application.stage() == ApplicationStage.WAITLISTED
        && authorization.allows(actor, Permission.MANAGE_PROGRAMME, Ownership.asStaff(application));
  }
}
