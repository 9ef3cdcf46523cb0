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
 * over, and both, with auditors, read it. A task that somebody has still asks for the role that it
 * is for: whoever lost it may not go on.
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
    authorization.require(actor, toWork(actor, task), subject(task));
    if (!isNamed(actor, task)) {
      throw CommandRejected.forbidden("task", task.id(), "refusal.task.not-yours");
    }
    if (!holdsRole(actor, task)) {
      throw CommandRejected.forbidden(
          "task", task.id(), "refusal.task.role-lost", task.owners().role());
    }
  }

  boolean mayWork(Actor actor, TaskView task) {
    return authorization.allows(actor, toWork(actor, task), subject(task))
        && isNamed(actor, task)
        && holdsRole(actor, task);
  }

  void requireAdministration(Actor actor, TaskView task) {
    authorization.require(actor, Permission.ADMINISTER_TASKS, subject(task));
  }

  boolean mayAdminister(Actor actor, TaskView task) {
    return authorization.allows(actor, Permission.ADMINISTER_TASKS, subject(task));
  }

  void requireRead(Actor actor, HumanTask task) {
    TaskView view = task.toView();
    if (!mayWork(actor, view) && !mayAdminister(actor, view)) {
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
    return fits
        && !owners.excluded().contains(person.id())
        && authorization.allows(person, Permission.WORK_ON_TASKS, subject(task));
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

  private static boolean isNamed(Actor actor, TaskView task) {
    PotentialOwners owners = task.owners();
    return owners.person() == null
        ? !owners.excluded().contains(actor.id())
        : owners.person().equals(actor.id());
  }

  private static boolean holdsRole(Actor actor, TaskView task) {
    PotentialOwners owners = task.owners();
    return owners.role() == null
        || actor.memberships().stream()
            .anyMatch(
                m ->
                    m.role() == owners.role()
                        && m.programmeId().equals(task.programmeId())
                        && (owners.partner() == null || owners.partner().equals(m.partnerId())));
  }

  /** Whose own duty it is does it as the applicant, whatever their roles. */
  private static Permission toWork(Actor actor, TaskView task) {
    return actor.id().equals(task.owners().duty())
        ? Permission.ACT_AS_APPLICANT
        : Permission.WORK_ON_TASKS;
  }

  private static Subject subject(TaskView task) {
    return Subject.ofApplication("task", task.id(), task.programmeId(), task.applicationId())
        .ofPartner(task.owners().partner())
        .ownedBy(task.owners().duty());
  }
}
