package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.AssignedWork;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Takes the tasks away that a person has and may not do any more, since a role was taken or the
 * account disabled, and gives them their own duties back when they can act again.
 */
@Singleton
class ReturnTasks implements AssignedWork {

  private final StoredTasks stored;
  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskReturns returns;
  private final TaskAudit audit;

  ReturnTasks(
      StoredTasks stored, OpenTask tasks, TaskAccess access, TaskReturns returns, TaskAudit audit) {
    this.stored = stored;
    this.tasks = tasks;
    this.access = access;
    this.returns = returns;
    this.audit = audit;
  }

  @Override
  public void reviewed(Actor by, Actor person, String because) {
    for (HumanTask task : stored.heldBy(person.id())) {
      if (!access.couldOwn(person, task.toView())) {
        returns.takeAway(by, task, because);
      }
    }
    for (HumanTask task : stored.dutiesOf(person.id())) {
      if (!task.isHeldBy(person.id()) && access.couldOwn(person, task.toView())) {
        takeUpAgain(by, person, task);
      }
    }
  }

  private void takeUpAgain(Actor by, Actor person, HumanTask task) {
    task.handOver(person.id());
    tasks.changed(task);
    audit.record(by.username(), "task.forwarded", task.toView(), Map.of("to", person.username()));
  }
}
