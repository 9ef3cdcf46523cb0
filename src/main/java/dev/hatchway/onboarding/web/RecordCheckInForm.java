package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.onboarding.CheckInOutcome;
import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.onboarding.RecordCheckIn;
import dev.hatchway.platform.Isolated;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A programme manager looks in on an onboarding and says how it goes on. */
@ApplicationScoped
class RecordCheckInForm implements TaskForm {

  private final RecordCheckIn recordCheckIn;
  private final OnboardingOf onboardings;
  private final SetupLines lines;

  RecordCheckInForm(RecordCheckIn recordCheckIn, OnboardingOf onboardings, SetupLines lines) {
    this.recordCheckIn = recordCheckIn;
    this.onboardings = onboardings;
    this.lines = lines;
  }

  @Override
  public String key() {
    return "recordCheckIn";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    var outcomes =
        onboardings.application(task.applicationId()).orElseThrow().choices().stream()
            .map(o -> Choice.keyed(o.name(), "CheckInOutcome." + o))
            .toList();
    return List.of(
        new FormField(
            "checkInOutcome",
            FormField.Kind.CHOICE,
            "onboarding.form.checkInOutcome",
            null,
            true,
            outcomes,
            null),
        new FormField(
            "notes",
            FormField.Kind.LONG_TEXT,
            "onboarding.form.notes",
            "onboarding.form.checkInNotes.help",
            false,
            List.of(),
            null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return onboardings.application(task.applicationId()).stream()
        .flatMap(o -> List.of(progress(o), earlier(o)).stream())
        .toList();
  }

  private Panel progress(OnboardingOf.Overview onboarding) {
    return new Panel(
        "onboarding.progress",
        onboarding.setups().stream()
            .map(
                s ->
                    new Line(
                        "NeedKind." + s.need(),
                        Isolated.part(s.partner()) + ": " + Isolated.part(s.resource()),
                        lines.say(s.isReady() ? "onboarding.ready" : "onboarding.not-ready")))
            .toList());
  }

  private Panel earlier(OnboardingOf.Overview onboarding) {
    return new Panel(
        "onboarding.earlier",
        onboarding.checkIns().stream()
            .map(
                c ->
                    new Line(
                        "onboarding.line.day", c.day() + ": " + lines.name(c.outcome()), c.notes()))
            .toList());
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var outcome = CheckInOutcome.valueOf(values.text("checkInOutcome"));
    recordCheckIn.record(actor, task.applicationId(), outcome, values.text("notes"));
    return new Completion(outcome.name(), Map.of("checkInOutcome", outcome.name()));
  }
}
