package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * No reviewer is free: a manager names some, full or not, or has the rules asked again at once. The
 * application goes on without either as soon as somebody is free.
 */
@ApplicationScoped
class FindReviewers implements TaskForm {

  static final String KEY = "findReviewers";
  private static final String NAMED = "namedReviewers";

  private final ReviewPanels panels;
  private final Applications applications;
  private final Actors actors;
  private final ReviewAssignments assignments;
  private final ReviewerChoice choice;
  private final ReviewerLoad load;
  private final Assigning assigning;

  FindReviewers(
      ReviewPanels panels,
      Applications applications,
      Actors actors,
      ReviewAssignments assignments,
      ReviewerChoice choice,
      ReviewerLoad load,
      Assigning assigning) {
    this.panels = panels;
    this.applications = applications;
    this.actors = actors;
    this.assignments = assignments;
    this.choice = choice;
    this.load = load;
    this.assigning = assigning;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(
        new FormField(
            NAMED,
            FormField.Kind.MULTI_CHOICE,
            "form." + NAMED,
            "form." + NAMED + ".help",
            false,
            candidates(task).stream()
                .map(one -> Choice.plain(one.id().toString(), one.displayName()))
                .toList(),
            null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return Stream.concat(
            Stream.of(new Panel("review.panel.load", load.lines(task.programmeId()))),
            panels.company(task.applicationId()).stream())
        .toList();
  }

  /** Everyone who may review it, however much else they review. */
  private List<Actor> candidates(TaskView task) {
    Set<UUID> barred = assignments.barredFrom(task.applicationId());
    UUID applicant = applications.byId(task.applicationId()).applicantId();
    return actors.holding(Role.REVIEWER, task.programmeId()).stream()
        .filter(one -> !barred.contains(one.id()) && !Objects.equals(applicant, one.id()))
        .toList();
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    List<String> named = values.all(NAMED);
    StartupApplication application = applications.byId(task.applicationId());
    if (named.isEmpty()) {
      return again(task, application);
    }
    candidates(task).stream()
        .filter(one -> named.contains(one.id().toString()))
        .forEach(one -> assigning.named(actor, application, one, ""));
    return new Completion("NAMED", Map.of("reviewers", named, "reviewersFree", true));
  }

  private Completion again(TaskView task, StartupApplication application) {
    if (!choice.isAnyFree(application)) {
      throw CommandRejected.invalidFields(
          "task", task.id(), List.of(new FieldError(NAMED, "refusal.still-no-reviewer")));
    }
    return new Completion("AGAIN", Map.of("reviewersFree", false));
  }
}
