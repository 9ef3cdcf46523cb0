package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a review that somebody holds is about. */
@ApplicationScoped
public class ReviewUnderWay {

  private final Authorization authorization;
  private final ReviewTasks tasks;
  private final Applications applications;

  ReviewUnderWay(Authorization authorization, ReviewTasks tasks, Applications applications) {
    this.authorization = authorization;
    this.tasks = tasks;
    this.applications = applications;
  }

  /** The company's name, for who holds the task or administers tasks; FORBIDDEN for others. */
  public String companyOf(Actor actor, UUID taskId) {
    ReviewTasks.Held task = tasks.byId(taskId);
    boolean own = actor.id().equals(task.owner());
    authorization.require(
        actor,
        own ? Permission.WORK_ON_TASKS : Permission.ADMINISTER_TASKS,
        Subject.ofApplication("task", taskId, task.programmeId(), task.applicationId()));
    return applications.byId(task.applicationId()).companyName();
  }
}
