package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.SettledFacts;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A rejection looked at again, by someone who had no part in it. */
@ApplicationScoped
class DecideAppeal implements TaskForm {

  private final Applications applications;
  private final ReadRevision readRevision;
  private final SettledFacts settledFacts;
  private final ReviewPanels panels;
  private final Impartiality impartiality;
  private final Appeals appeals;
  private final ReviewTrail trail;
  private final Time time;

  DecideAppeal(
      Applications applications,
      ReadRevision readRevision,
      SettledFacts settledFacts,
      ReviewPanels panels,
      Impartiality impartiality,
      Appeals appeals,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.readRevision = readRevision;
    this.settledFacts = settledFacts;
    this.panels = panels;
    this.impartiality = impartiality;
    this.appeals = appeals;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "decideAppeal";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(
        Fields.choice("appealOutcome", Entered.choices(AppealOutcome.class)),
        Fields.longText("reasons", true),
        readRevision.field(applications.byId(task.applicationId())));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(panels.rejection(task.applicationId()));
    all.addAll(panels.reviews(task.applicationId()));
    all.addAll(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    return all;
  }

  @Override
  public void checkMayTake(TaskView task, Actor actor) {
    impartiality.requireToDecideAppeal(task, actor);
  }

  @Override
  public Set<UUID> barred(TaskView task) {
    return impartiality.barredFromAppeal(task.applicationId());
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    impartiality.requireToDecideAppeal(task, actor);
    StartupApplication application = applications.byId(task.applicationId());
    settledFacts.require(application);
    readRevision.require(application, task, values);
    var entered = new Entered(task, values);
    AppealOutcome outcome = entered.oneOf(AppealOutcome.class, "appealOutcome");
    String reasons = entered.text("reasons");
    entered.check();
    Appeal appeal =
        appeals
            .latest(task.applicationId())
            .filter(a -> a.outcome() == null)
            .orElseThrow(
                () -> CommandRejected.invalidState("task", task.id(), "refusal.no-open-appeal"));
    appeal.of(application.revision());
    appeal.decide(outcome, reasons, new By(actor.id(), time.instant()));
    trail.application(
        actor,
        "appeal.decided",
        task.applicationId(),
        Map.of("outcome", outcome, "reasons", reasons));
    return new Completion(outcome.name(), Map.of("appealOutcome", outcome.name()));
  }
}
