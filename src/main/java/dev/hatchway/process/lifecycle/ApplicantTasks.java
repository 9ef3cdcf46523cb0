package dev.hatchway.process.lifecycle;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.WaitingTasks;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Leads applicants from their status page to the tasks that the process has for them. */
@ApplicationScoped
class ApplicantTasks implements WaitingTasks {

  private final TasksOf tasks;

  ApplicantTasks(TasksOf tasks) {
    this.tasks = tasks;
  }

  @Override
  public List<Waiting> of(Actor actor, UUID applicationId) {
    return tasks.application(applicationId).stream()
        .filter(task -> task.status().isOpen() && actor.id().equals(task.actualOwner()))
        .map(ApplicantTasks::waiting)
        .toList();
  }

  private static Waiting waiting(TaskView task) {
    return new Waiting(
        "/tasks/" + task.id(), "task." + task.formKey(), task.dueAt(), task.remindedAt());
  }
}
