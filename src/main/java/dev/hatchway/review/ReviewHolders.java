package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.platform.Time;
import dev.hatchway.review.ReviewerSelection.Pick;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has a review as it moves from hand to hand: assignments follow the task. */
@ApplicationScoped
class ReviewHolders {

  private final Applications applications;
  private final Assigning assigning;
  private final ReviewAssignments assignments;
  private final OpenReviews openReviews;
  private final Time time;

  ReviewHolders(
      Applications applications,
      Assigning assigning,
      ReviewAssignments assignments,
      OpenReviews openReviews,
      Time time) {
    this.applications = applications;
    this.assigning = assigning;
    this.assignments = assignments;
    this.openReviews = openReviews;
    this.time = time;
  }

  /** Who writes or wrote another review of the application, or has a conflict of interest. */
  Set<UUID> barred(UUID applicationId) {
    return assignments.barredFrom(applicationId);
  }

  void givenUp(TaskView task, Actor by, String because) {
    assignments
        .open(task.applicationId(), task.actualOwner())
        .ifPresent(assignment -> assignment.close(by.username(), because, time.instant()));
  }

  Optional<UUID> next(TaskView task, Actor by) {
    return assigning.next(by, applications.byId(task.applicationId())).map(Pick::personId);
  }

  void opened(TaskView task, Actor by) {
    openReviews.note(task, by);
  }

  /** Who has it from before keeps the assignment that they have. */
  void named(TaskView task, Actor by, Actor person, String because) {
    if (assignments.open(task.applicationId(), person.id()).isEmpty()) {
      assigning.named(
          by, applications.byId(task.applicationId()), person, because == null ? "" : because);
    }
  }
}
