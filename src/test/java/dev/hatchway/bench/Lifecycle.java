package dev.hatchway.bench;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.SubmitByApi;
import dev.hatchway.review.DeclareNoConflict;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.tasks.TasksOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The steps that people take from submission to the first check-in, by the commands of the pages.
 */
@ActivateRequestContext
@ApplicationScoped
class Lifecycle {

  private final SubmitByApi submitByApi;
  private final ClaimTask claimTask;
  private final CompleteTask completeTask;
  private final DeclareNoConflict declareNoConflict;
  private final TasksOf tasksOf;

  Lifecycle(
      SubmitByApi submitByApi,
      ClaimTask claimTask,
      CompleteTask completeTask,
      DeclareNoConflict declareNoConflict,
      TasksOf tasksOf) {
    this.submitByApi = submitByApi;
    this.claimTask = claimTask;
    this.completeTask = completeTask;
    this.declareNoConflict = declareNoConflict;
    this.tasksOf = tasksOf;
  }

  UUID submit(BenchProgramme programme, ApplicationProfile company) {
    return submitByApi
        .submit(programme.applicant(), programme.code(), company, null)
        .application()
        .id();
  }

  TaskView claim(Actor actor, TaskView task) {
    return claimTask.claim(actor, task.id());
  }

  void declare(Actor reviewer, TaskView review) {
    declareNoConflict.declare(reviewer, review.id());
  }

  TaskView complete(Actor actor, TaskView task, Map<String, String> values) {
    Map<String, List<String>> entered = new LinkedHashMap<>();
    values.forEach((field, value) -> entered.put(field, List.of(value)));
    return completeTask.complete(actor, task.id(), new FormValues(entered));
  }

  List<TaskView> open(UUID application, String formKey) {
    return tasksOf.application(application).stream()
        .filter(task -> task.status().isOpen() && task.formKey().equals(formKey))
        .toList();
  }

  static Map<String, String> review() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String criterion : List.of("team", "product", "market", "feasibility", "partnerFit")) {
      values.put(criterion, "4");
    }
    values.put("recommendation", "ACCEPT");
    return values;
  }

  static Map<String, String> determination() {
    return Map.of("determination", "ACCEPT", "reasons", "Strong team and a product that runs.");
  }

  static Map<String, String> referralAnswer() {
    return Map.of("referralAnswer", "ACCEPT", "startDate", today().plusDays(10).toString());
  }

  static Map<String, String> offerAnswer() {
    return Map.of("offerAnswer", "ACCEPT");
  }

  static Map<String, String> signature() {
    return Map.of("fullName", "Bea Bench", "consent", "YES");
  }

  static Map<String, String> kickOff() {
    return Map.of("heldOn", today().toString(), "notes", "Met the team.");
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
