package dev.hatchway.review;

import dev.hatchway.intake.Applications;
import dev.hatchway.platform.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The applications that no reviewer was free for, and whether one is now. */
@ApplicationScoped
@Step
public class WaitingForReviewers {

  /** An application that waits, and the task that says so to managers. */
  public record Waiting(UUID taskId, UUID applicationId) {}

  private final ReviewTasks tasks;
  private final Applications applications;
  private final ReviewerChoice choice;

  WaitingForReviewers(ReviewTasks tasks, Applications applications, ReviewerChoice choice) {
    this.tasks = tasks;
    this.applications = applications;
    this.choice = choice;
  }

  /** Who waits longest first; after a task, or from the beginning where it is null. */
  public List<Waiting> after(UUID taskId, int most) {
    return tasks.waitingForReviewers(taskId == null ? new UUID(0, 0) : taskId, most);
  }

  /** Nothing is decided by asking. */
  public boolean isAnyFree(UUID applicationId) {
    return choice.isAnyFree(applications.byId(applicationId));
  }
}
