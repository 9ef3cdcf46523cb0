package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.Correction.State;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of decisions and reviews that did not know what an applicant corrected. */
@ApplicationScoped
class JudgeCorrection implements TaskForm {

  private static final String OUTCOME = "correctionOutcome";

  private final Applications applications;
  private final CorrectionChoices choices;
  private final ReadRevision readRevision;
  private final CorrectionPanels correctionPanels;
  private final ReviewPanels panels;
  private final Corrections corrections;
  private final Screenings screenings;
  private final ReopenReviews reopen;
  private final ReviewTrail trail;
  private final Time time;

  JudgeCorrection(
      Applications applications,
      CorrectionChoices choices,
      ReadRevision readRevision,
      CorrectionPanels correctionPanels,
      ReviewPanels panels,
      Corrections corrections,
      Screenings screenings,
      ReopenReviews reopen,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.choices = choices;
    this.readRevision = readRevision;
    this.correctionPanels = correctionPanels;
    this.panels = panels;
    this.corrections = corrections;
    this.screenings = screenings;
    this.reopen = reopen;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "judgeCorrection";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    StartupApplication application = applications.byId(task.applicationId());
    return List.of(
        Fields.choice(
            OUTCOME,
            choices.of(application).stream()
                .map(c -> Choice.keyed(c.name(), "CorrectionOutcome." + c.name()))
                .toList()),
        Fields.longText("reason", true),
        readRevision.field(application));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(correctionPanels.toJudge(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    all.addAll(panels.reviews(task.applicationId()));
    all.addAll(panels.company(task.applicationId()));
    return all;
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    StartupApplication application = applications.byId(task.applicationId());
    readRevision.require(application, task, values);
    var entered = new Entered(task, values);
    var outcome = entered.oneOf(CorrectionOutcome.class, OUTCOME);
    String reason = entered.text("reason");
    entered.check();
    var by = new By(actor.id(), time.instant());
    screened(task, application, outcome, reason, by);
    Map<String, Object> results = new HashMap<>();
    results.put(OUTCOME, outcome.name());
    results.put("reviewersAgain", again(task, actor, application, outcome, by));
    judged(application, outcome, reason, by);
    trail.application(
        actor,
        "correction.judged",
        application.id(),
        Map.of("outcome", outcome, "reason", reason, "revision", application.revision()));
    return new Completion(outcome.name(), results);
  }

  /** Where the rules refer or refuse it by now, whoever judges screens it as a person. */
  private void screened(
      TaskView task,
      StartupApplication application,
      CorrectionOutcome outcome,
      String reason,
      By by) {
    if (choices.isInQuestion(application)) {
      var screening =
          new ManualScreening(
              Ids.next(by.at()),
              application.id(),
              task.id(),
              outcome == CorrectionOutcome.REJECT ? ScreeningOutcome.REJECT : ScreeningOutcome.PASS,
              reason,
              by);
      screening.of(application.revision());
      screenings.add(screening);
    }
  }

  private List<String> again(
      TaskView task,
      Actor actor,
      StartupApplication application,
      CorrectionOutcome outcome,
      By by) {
    if (outcome != CorrectionOutcome.REVIEW_AGAIN) {
      return List.of();
    }
    List<UUID> reviewers = reopen.reopen(actor, application, by);
    if (reviewers.isEmpty()) {
      throw CommandRejected.invalidFields(
          "task", task.id(), List.of(new FieldError(OUTCOME, "refusal.nobody-to-review-again")));
    }
    return reviewers.stream().map(UUID::toString).toList();
  }

  /** All that wait are judged together, since the newest says what the application says now. */
  private void judged(
      StartupApplication application, CorrectionOutcome outcome, String reason, By by) {
    List<Correction> waiting = corrections.in(State.TO_JUDGE, application.id());
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).judge(outcome, reason, by);
      if (outcome == CorrectionOutcome.REVIEW_AGAIN && i == waiting.size() - 1) {
        waiting.get(i).review();
      } else {
        waiting.get(i).settle(by.at());
      }
    }
  }
}
