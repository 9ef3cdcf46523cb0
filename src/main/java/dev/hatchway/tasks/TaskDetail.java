package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Names;
import dev.hatchway.tasks.TaskForm.FormField;
import dev.hatchway.tasks.TaskForm.Panel;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * One task with all that its page shows: panels, fields, who has it, and what the reader may do.
 */
@Singleton
public class TaskDetail {

  /** What the reader may do now. */
  public record Abilities(boolean claim, boolean release, boolean complete, boolean forward) {}

  /**
   * @param owner name of who has the task or completed it; null where nobody does
   * @param links other ways than to complete it; empty for those who may not
   * @param candidates whom a business administrator can hand it to; empty for everyone else
   */
  public record Detail(
      TaskView task,
      String owner,
      boolean mine,
      List<Panel> panels,
      List<FormField> fields,
      List<TaskForm.Link> links,
      Abilities abilities,
      List<Candidate> candidates) {}

  /** A person whom the task can be handed to. */
  public record Candidate(UUID id, String name) {}

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;
  private final Names names;
  private final Actors actors;

  TaskDetail(OpenTask tasks, TaskAccess access, TaskForms forms, Names names, Actors actors) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
    this.names = names;
    this.actors = actors;
  }

  /**
   * NOT_FOUND, or FORBIDDEN for those who neither work on the task nor watch over its programme.
   */
  public Detail of(Actor actor, UUID taskId) {
    HumanTask task = tasks.withId(taskId);
    access.requireRead(actor, task);
    TaskView view = task.toView();
    TaskForm form = forms.of(view);
    UUID who = view.status() == TaskStatus.COMPLETED ? task.completedBy() : view.actualOwner();
    Abilities abilities = abilities(actor, task, view);
    return new Detail(
        view,
        who == null ? null : names.of(who),
        actor.id().equals(who),
        form.panels(view, actor),
        abilities.complete() ? form.fields(view, actor) : List.of(),
        abilities.complete() ? form.links(view, actor) : List.of(),
        abilities,
        abilities.forward() ? candidates(view) : List.of());
  }

  private Abilities abilities(Actor actor, HumanTask task, TaskView view) {
    boolean works = access.mayWork(actor, view);
    boolean free = view.actualOwner() == null || task.isHeldBy(actor.id());
    return new Abilities(
        works && task.allows(TaskEvent.CLAIM),
        works && task.isHeldBy(actor.id()) && task.allows(TaskEvent.RELEASE),
        works && free && task.allows(TaskEvent.COMPLETE),
        task.allows(TaskEvent.HAND_OVER)
            && view.owners().role() != null
            && access.mayAdminister(actor, view));
  }

  private List<Candidate> candidates(TaskView task) {
    return actors.holding(task.owners().role(), task.programmeId()).stream()
        .filter(person -> access.couldOwn(person, task))
        .map(person -> new Candidate(person.id(), person.displayName()))
        .toList();
  }
}
