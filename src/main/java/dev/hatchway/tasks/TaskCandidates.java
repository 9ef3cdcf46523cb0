package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whom a task can be moved to. */
@Singleton
public class TaskCandidates {

  /** A person, by id and name. */
  public record Candidate(UUID id, String name) {}

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;

  TaskCandidates(OpenTask tasks, TaskAccess access, TaskForms forms) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
  }

  /** By username, without who has it; FORBIDDEN for those who do not administer the task. */
  public List<Candidate> of(Actor administrator, UUID taskId) {
    TaskView task = tasks.withId(taskId).toView();
    access.requireAdministration(administrator, task);
    return of(task);
  }

  List<Candidate> of(TaskView task) {
    Set<UUID> barred = forms.of(task).barred(task);
    return access.couldOwn(task).stream()
        .filter(person -> !barred.contains(person.id()))
        .filter(person -> !person.id().equals(task.actualOwner()))
        .map(person -> new Candidate(person.id(), person.displayName()))
        .toList();
  }
}
