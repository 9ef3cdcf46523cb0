package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Screening by a person of what the rules could not decide: pass it on, or reject it, and why. */
@ApplicationScoped
class ScreenManually implements TaskForm {

  private final Applications applications;
  private final ReadRevision readRevision;
  private final ReviewPanels panels;
  private final Screenings screenings;
  private final ReviewTrail trail;
  private final Time time;

  ScreenManually(
      Applications applications,
      ReadRevision readRevision,
      ReviewPanels panels,
      Screenings screenings,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.readRevision = readRevision;
    this.panels = panels;
    this.screenings = screenings;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "screenManually";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(
        Fields.choice("screeningOutcome", Entered.choices(ScreeningOutcome.class)),
        Fields.longText("reason", true),
        readRevision.field(applications.byId(task.applicationId())));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    return all;
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    StartupApplication application = applications.byId(task.applicationId());
    readRevision.require(application, task, values);
    var entered = new Entered(task, values);
    var outcome = entered.oneOf(ScreeningOutcome.class, "screeningOutcome");
    String reason = entered.text("reason");
    entered.check();
    var now = time.instant();
    var screening =
        new ManualScreening(
            Ids.next(now),
            task.applicationId(),
            task.id(),
            outcome,
            reason,
            new By(actor.id(), now));
    screening.of(application.revision());
    screenings.add(screening);
    trail.application(
        actor,
        "application.screened-by-person",
        task.applicationId(),
        Map.of("outcome", outcome, "reason", reason));
    return new Completion(outcome.name(), Map.of("screeningOutcome", outcome.name()));
  }
}
