package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.RegisterPerson.NewPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Step;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Programmes, people and tasks for tests, each test with its own. */
@ApplicationScoped
@Step
public class TaskScene {

  // hashed once: a hash takes a good part of a second
  private static final Password KEPT = Password.of(TaskScene.PASSWORD);

  public static final String PASSWORD = "correct horse";

  private final EntityManager entities;
  private final RegisterPerson registerPerson;
  private final Actors actors;
  private final HumanTasks tasks;
  private final StoredTasks stored;
  private final Time time;

  TaskScene(
      EntityManager entities,
      RegisterPerson registerPerson,
      Actors actors,
      HumanTasks tasks,
      StoredTasks stored,
      Time time) {
    this.entities = entities;
    this.registerPerson = registerPerson;
    this.actors = actors;
    this.tasks = tasks;
    this.stored = stored;
    this.time = time;
  }

  public UUID programme() {
    UUID id = UUID.randomUUID();
    entities.persist(new Programme(id, "p-" + id, "Programme", time.instant()));
    return id;
  }

  public Actor person(String name, UUID programme, Role... roles) {
    return person(name, programme, null, roles);
  }

  public Actor person(String name, UUID programme, UUID partner, Role... roles) {
    String username = name.toLowerCase() + "-" + UUID.randomUUID();
    List<Actor.Membership> memberships =
        List.of(roles).stream()
            .map(role -> new Actor.Membership(programme, role, partner))
            .toList();
    UUID id =
        registerPerson.register(
            Actor.SYSTEM, new NewPerson(username, KEPT, name, null, memberships));
    return new Actor(id, username, name, memberships);
  }

  public UUID task(UUID programme, PotentialOwners owners) {
    return task(programme, owners, "Nimbus", null);
  }

  public UUID task(UUID programme, PotentialOwners owners, String subject, Instant dueAt) {
    return tasks.open(newTask(programme, owners, subject, dueAt, UUID.randomUUID(), "about"));
  }

  /** A task of an instance that is already known. */
  public UUID taskOf(UUID instance, UUID programme, PotentialOwners owners) {
    return taskOf(instance, programme, owners, null);
  }

  public UUID taskOf(UUID instance, UUID programme, PotentialOwners owners, Instant dueAt) {
    return tasks.open(newTask(programme, owners, "Nimbus", dueAt, instance, "about"));
  }

  /** A task that its form lets nobody take. */
  public UUID taskInConflict(UUID programme, PotentialOwners owners) {
    return tasks.open(newTask(programme, owners, "Nimbus", null, UUID.randomUUID(), "conflict"));
  }

  public void withdraw(UUID task) {
    TaskView view = stored(task).toView();
    tasks.withdraw(view.instanceId(), view.workItemId());
  }

  private static NewTask newTask(
      UUID programme,
      PotentialOwners owners,
      String subject,
      Instant dueAt,
      UUID instance,
      String about) {
    return new NewTask(
        instance,
        instance,
        UUID.randomUUID().toString(),
        "sampleProcess",
        SampleForm.KEY,
        null,
        programme,
        subject,
        "HW-" + subject.toUpperCase(),
        owners,
        dueAt,
        Map.of("about", about));
  }

  /** What the audit trail holds about a task, in order. */
  public List<String> storyOf(UUID task) {
    return entities
        .createNativeQuery(
            "select action from audit_event where subject_id = :id order by id", String.class)
        .setParameter("id", task.toString())
        .getResultList();
  }

  public HumanTask stored(UUID task) {
    return stored.withId(task).orElseThrow();
  }
}
