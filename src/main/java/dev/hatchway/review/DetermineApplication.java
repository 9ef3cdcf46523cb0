package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.SettledFacts;
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
import java.util.Set;
import java.util.UUID;

/** The committee's determination, by someone who did not review, with the reviews side by side. */
@ApplicationScoped
class DetermineApplication implements TaskForm {

  private final Applications applications;
  private final ReadRevision readRevision;
  private final SettledFacts settledFacts;
  private final ReviewPanels panels;
  private final Impartiality impartiality;
  private final Determinations determinations;
  private final ReviewTrail trail;
  private final Time time;

  DetermineApplication(
      Applications applications,
      ReadRevision readRevision,
      SettledFacts settledFacts,
      ReviewPanels panels,
      Impartiality impartiality,
      Determinations determinations,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.readRevision = readRevision;
    this.settledFacts = settledFacts;
    this.panels = panels;
    this.impartiality = impartiality;
    this.determinations = determinations;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "determineApplication";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(
        Fields.choice("determination", Entered.choices(CommitteeVerdict.class)),
        Fields.longText("reasons", true),
        readRevision.field(applications.byId(task.applicationId())));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(panels.reviews(task.applicationId()));
    all.addAll(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    all.addAll(panels.questions(task.applicationId()));
    return all;
  }

  @Override
  public void checkMayTake(TaskView task, Actor actor) {
    impartiality.requireToDetermine(task, actor);
  }

  @Override
  public Set<UUID> barred(TaskView task) {
    return impartiality.barredFromDetermining(task.applicationId());
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    impartiality.requireToDetermine(task, actor);
    StartupApplication application = applications.byId(task.applicationId());
    settledFacts.require(application);
    readRevision.require(application, task, values);
    var entered = new Entered(task, values);
    CommitteeVerdict verdict = entered.oneOf(CommitteeVerdict.class, "determination");
    String reasons = entered.text("reasons");
    entered.check();
    var now = time.instant();
    var determination =
        new Determination(
            Ids.next(now),
            task.applicationId(),
            task.id(),
            verdict,
            reasons,
            new By(actor.id(), now));
    determination.of(application.revision());
    determinations.add(determination);
    trail.application(
        actor,
        "application.determined",
        task.applicationId(),
        Map.of("verdict", verdict, "reasons", reasons));
    return new Completion(verdict.name(), Map.of("determination", verdict.name()));
  }
}
