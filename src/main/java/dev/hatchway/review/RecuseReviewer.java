package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.review.ReviewerSelection.Pick;
import dev.hatchway.tasks.ReassignTask;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a reviewer with a conflict of interest off a review and asks the next best in their place.
 * Reviewers say so themselves; those who administer tasks can say it for them.
 */
@Command
public class RecuseReviewer {

  private final Authorization authorization;
  private final Applications applications;
  private final ReviewTasks tasks;
  private final Recusals recusals;
  private final Assigning assigning;
  private final ReassignTask reassign;
  private final OpenReviews openReviews;

  RecuseReviewer(
      Authorization authorization,
      Applications applications,
      ReviewTasks tasks,
      Recusals recusals,
      Assigning assigning,
      ReassignTask reassign,
      OpenReviews openReviews) {
    this.authorization = authorization;
    this.applications = applications;
    this.tasks = tasks;
    this.recusals = recusals;
    this.assigning = assigning;
    this.reassign = reassign;
    this.openReviews = openReviews;
  }

  /**
   * Gives the new reviewer's id; empty where nobody is left to ask, and the review is open to all
   * reviewers now. INVALID_STATE where the review is done.
   */
  public Optional<UUID> recuse(Actor actor, UUID taskId, String reason) {
    ReviewTasks.Held task = tasks.byId(taskId);
    boolean own = actor.id().equals(task.owner());
    authorization.require(
        actor,
        own ? Permission.WORK_ON_TASKS : Permission.ADMINISTER_TASKS,
        Subject.ofApplication("task", taskId, task.programmeId(), task.applicationId()));
    if (!task.isOpenReview()) {
      throw CommandRejected.invalidState("task", taskId, "refusal.not-a-review-task");
    }
    String because = Wording.checked("task", "reason", reason);
    StartupApplication application = applications.byId(task.applicationId());
    recusals.recuse(actor, task.owner(), application, because);
    Optional<UUID> successor = assigning.next(actor, application).map(Pick::personId);
    if (successor.isPresent()) {
      reassign.reassign(actor, taskId, successor.get(), null);
    } else {
      openReviews.open(actor, task, null);
    }
    return successor;
  }
}
