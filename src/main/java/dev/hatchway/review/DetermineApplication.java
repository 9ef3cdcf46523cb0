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
import java.util.Set;
import java.util.UUID;

/** The committee's determination, by someone who did not review, with the reviews side by side. */
@ApplicationScoped
class DetermineApplication implements TaskForm {

  private final ReviewPanels panels;
  private final Impartiality impartiality;
  private final Determinations determinations;
  private final ReviewTrail trail;
  private final Time time;

  DetermineApplication(
      ReviewPanels panels,
      Impartiality impartiality,
      Determinations determinations,
      ReviewTrail trail,
      Time time) {
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
        Fields.longText("reasons", true));
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
    var entered = new Entered(task, values);
    CommitteeVerdict verdict = entered.oneOf(CommitteeVerdict.class, "determination");
    String reasons = entered.text("reasons");
    entered.check();
    var now = time.instant();
    determinations.add(
        new Determination(
            Ids.next(now),
            task.applicationId(),
            task.id(),
            verdict,
            reasons,
            new By(actor.id(), now)));
    trail.application(
        actor,
        "application.determined",
        task.applicationId(),
        Map.of("verdict", verdict, "reasons", reasons));
    return new Completion(verdict.name(), Map.of("determination", verdict.name()));
  }
}
