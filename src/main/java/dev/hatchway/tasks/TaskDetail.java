package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Names;
import dev.hatchway.tasks.TaskForm.FormField;
import dev.hatchway.tasks.TaskForm.Panel;
import jakarta.inject.Singleton;
import java.time.Instant;
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
   * @param first what the reader has to say before they can complete it; null for nothing
   * @param candidates whom a business administrator can move it to; empty for everyone else
   * @param note why nobody has it any more; null where somebody has, or nobody ever had
   */
  public record Detail(
      TaskView task,
      String owner,
      boolean mine,
      List<Panel> panels,
      List<FormField> fields,
      List<TaskForm.Link> links,
      TaskForm.First first,
      Abilities abilities,
      List<TaskCandidates.Candidate> candidates,
      Note note) {}

  /** That the task was given back or taken away; the reason is a text, a key of one, or null. */
  public record Note(Instant at, String by, String because) {

    /** Whether the reason is the key of one. */
    public boolean isKey() {
      return because != null && because.startsWith("tasks.because.");
    }
  }

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;
  private final Names names;
  private final TaskCandidates candidates;

  TaskDetail(
      OpenTask tasks, TaskAccess access, TaskForms forms, Names names, TaskCandidates candidates) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
    this.names = names;
    this.candidates = candidates;
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
    TaskForm.First first = form.first(view, actor).orElse(null);
    Abilities abilities = abilities(actor, task, view, first == null);
    boolean mayGoOn = abilities.complete() || abilities.release();
    return new Detail(
        view,
        who == null ? null : names.of(who),
        actor.id().equals(who),
        form.panels(view, actor),
        abilities.complete() ? form.fields(view, actor) : List.of(),
        mayGoOn ? form.links(view, actor) : List.of(),
        abilities.release() ? first : null,
        abilities,
        abilities.forward() ? candidates.of(view) : List.of(),
        noteOf(view));
  }

  private Note noteOf(TaskView task) {
    TaskReturn returned = task.returned();
    return returned == null
        ? null
        : new Note(returned.at(), names.of(returned.by()), returned.because());
  }

  private Abilities abilities(Actor actor, HumanTask task, TaskView view, boolean ready) {
    boolean works = access.mayWork(actor, view);
    boolean free = view.actualOwner() == null || task.isHeldBy(actor.id());
    return new Abilities(
        works && task.allows(TaskEvent.CLAIM),
        works
            && task.isHeldBy(actor.id())
            && !task.isOwnDutyOf(actor.id())
            && task.allows(TaskEvent.RELEASE),
        works && free && ready && task.allows(TaskEvent.COMPLETE),
        task.allows(TaskEvent.HAND_OVER) && access.mayAdminister(actor, view));
  }
}
