package dev.hatchway.testing;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.DueTimers;
import dev.hatchway.review.DeclareNoConflict;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One application on its way: people act on it by commands, at the journey's own time, which passes
 * only by {@link #after}.
 */
@Dependent
public class Journey {

  @Inject SubmitByApi submitByApi;
  @Inject TasksOf tasksOf;
  @Inject ClaimTask claimTask;
  @Inject DeclareNoConflict declareNoConflict;
  @Inject CompleteTask completeTask;
  @Inject DueTimers dueTimers;
  @Inject Time time;

  private Instant now = OpenProgramme.OPENING;
  private UUID application;

  public UUID application() {
    return application;
  }

  public Instant now() {
    return now;
  }

  /** Submits a complete application by API. */
  public void submit(Actor applicant, String programme, ApplicationProfile profile) {
    application =
        now(() -> submitByApi.submit(applicant, programme, profile, null)).application().id();
  }

  /** Goes on with an application that came in some other way. */
  public void follow(UUID existing) {
    application = existing;
  }

  /** Lets time pass: every timer that comes due fires at its own instant. */
  public void after(Duration passed) {
    now = now.plus(passed);
    dueTimers.fireUntil(now);
  }

  public <T> T now(Supplier<T> command) {
    return time.at(now, command);
  }

  public void act(Runnable command) {
    now(
        () -> {
          command.run();
          return null;
        });
  }

  public List<TaskView> open(String formKey) {
    return openTasks().stream().filter(task -> task.formKey().equals(formKey)).toList();
  }

  /** The only open task with this form. */
  public TaskView task(String formKey) {
    List<TaskView> open = open(formKey);
    if (open.size() != 1) {
      throw new AssertionError(
          "%d open tasks %s among %s"
              .formatted(
                  open.size(), formKey, openTasks().stream().map(TaskView::formKey).toList()));
    }
    return open.get(0);
  }

  /** Read in a transaction of its own, so that nothing read before is shown again. */
  private List<TaskView> openTasks() {
    return QuarkusTransaction.requiringNew().call(() -> tasksOf.application(application)).stream()
        .filter(task -> task.status().isOpen())
        .toList();
  }

  /** Takes the only open task with this form, where it is free to take, and completes it. */
  public void complete(Actor actor, String formKey, String... fieldsAndValues) {
    complete(actor, task(formKey), fieldsAndValues);
  }

  public void complete(Actor actor, TaskView task, String... fieldsAndValues) {
    if (task.status() == TaskStatus.READY) {
      now(() -> claimTask.claim(actor, task.id()));
    }
    if (task.formKey().equals("reviewApplication")) {
      declared(actor, task);
    }
    now(() -> completeTask.complete(actor, task.id(), values(fieldsAndValues)));
  }

  /** A reviewer says that they have no conflict of interest. */
  public void declared(Actor reviewer, TaskView task) {
    act(() -> declareNoConflict.declare(reviewer, task.id()));
  }

  /** What a person enters: names of fields, each followed by its value. */
  public static FormValues values(String... fieldsAndValues) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      values.put(fieldsAndValues[i], List.of(fieldsAndValues[i + 1]));
    }
    return FormValues.entered(values);
  }
}
