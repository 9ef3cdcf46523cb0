package dev.hatchway.review;

import dev.hatchway.identity.Actor;
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

  private final ReviewPanels panels;
  private final Screenings screenings;
  private final ReviewTrail trail;
  private final Time time;

  ScreenManually(ReviewPanels panels, Screenings screenings, ReviewTrail trail, Time time) {
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
        Fields.longText("reason", true));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    return all;
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var entered = new Entered(task, values);
    var outcome = entered.oneOf(ScreeningOutcome.class, "screeningOutcome");
    String reason = entered.text("reason");
    entered.check();
    var now = time.instant();
    screenings.add(
        new ManualScreening(
            Ids.next(now),
            task.applicationId(),
            task.id(),
            outcome,
            reason,
            new By(actor.id(), now)));
    trail.application(
        actor,
        "application.screened-by-person",
        task.applicationId(),
        Map.of("outcome", outcome, "reason", reason));
    return new Completion(outcome.name(), Map.of("screeningOutcome", outcome.name()));
  }
}
