package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with a task: its potential owners work on it, business administrators hand it
 * over, and both, with auditors, read it.
 */
@Singleton
class TaskAccess {

  private final Authorization authorization;
  private final Actors actors;

  TaskAccess(Authorization authorization, Actors actors) {
    this.authorization = authorization;
    this.actors = actors;
  }

  void requireWork(Actor actor, TaskView task) {
    authorization.require(actor, Permission.WORK_ON_TASKS, subject(task));
    if (!isPotentialOwner(actor.id(), actor, task)) {
      throw CommandRejected.forbidden("task", task.id(), "refusal.task.not-yours");
    }
  }

  boolean mayWork(Actor actor, TaskView task) {
    return authorization.allows(actor, Permission.WORK_ON_TASKS, subject(task))
        && isPotentialOwner(actor.id(), actor, task);
  }

  void requireAdministration(Actor actor, TaskView task) {
    authorization.require(actor, Permission.ADMINISTER_TASKS, subject(task));
  }

  boolean mayAdminister(Actor actor, TaskView task) {
    return authorization.allows(actor, Permission.ADMINISTER_TASKS, subject(task));
  }

  void requireRead(Actor actor, HumanTask task) {
    TaskView view = task.toView();
    boolean may =
        mayWork(actor, view)
            || task.isHeldBy(actor.id())
            || actor.id().equals(task.completedBy())
            || mayAdminister(actor, view);
    if (!may) {
      authorization.require(actor, Permission.MONITOR_PROCESSES, subject(view));
    }
  }

  /** Refuses a hand-over with INVALID_ARGUMENT to a person who could not own the task. */
  void requirePotentialOwner(Actor person, TaskView task) {
    if (!couldOwn(person, task)) {
      throw CommandRejected.invalid(
          "task", task.id(), "refusal.task.not-an-owner", person.displayName());
    }
  }

  /** Whether an enabled person fits the task: of its group, and not kept from it. */
  boolean couldOwn(Actor person, TaskView task) {
    PotentialOwners owners = task.owners();
    if (owners.duty() != null) {
      return mayDoDuty(person, task);
    }
    boolean fits = owners.role() == null ? worksThere(person, task) : holdsRole(person, task);
    return fits && !owners.excluded().contains(person.id());
  }

  /** Everyone who could own the task, by username. */
  List<Actor> couldOwn(TaskView task) {
    PotentialOwners owners = task.owners();
    Set<Role> roles = owners.role() == null ? workingRoles() : Set.of(owners.role());
    if (owners.duty() != null) {
      roles = Set.of(Role.MANAGER, Role.APPLICANT);
    }
    return actors.holding(roles, task.programmeId()).stream()
        .filter(person -> couldOwn(person, task))
        .toList();
  }

  /** Only the one whose duty it is; managers for them as long as they cannot act at all. */
  private boolean mayDoDuty(Actor person, TaskView task) {
    UUID duty = task.owners().duty();
    if (person.id().equals(duty)) {
      return worksThere(person, task);
    }
    return person.has(Role.MANAGER, task.programmeId())
        && !actors.canWork(duty, task.programmeId());
  }

  private static boolean worksThere(Actor person, TaskView task) {
    return workingRoles().stream().anyMatch(role -> person.has(role, task.programmeId()));
  }

  private static Set<Role> workingRoles() {
    return Permission.WORK_ON_TASKS.roles();
  }

  private static boolean isPotentialOwner(UUID id, Actor actor, TaskView task) {
    PotentialOwners owners = task.owners();
    if (owners.person() != null) {
      return owners.person().equals(id) && (owners.role() == null || holdsRole(actor, task));
    }
    return holdsRole(actor, task) && !owners.excluded().contains(id);
  }

  private static boolean holdsRole(Actor actor, TaskView task) {
    PotentialOwners owners = task.owners();
    return actor.memberships().stream()
        .anyMatch(
            m ->
                m.role() == owners.role()
                    && m.programmeId().equals(task.programmeId())
                    && (owners.partner() == null || owners.partner().equals(m.partnerId())));
  }

  private static Subject subject(TaskView task) {
    return new Subject("task", task.id(), task.programmeId(), null, task.owners().partner());
  }
}
