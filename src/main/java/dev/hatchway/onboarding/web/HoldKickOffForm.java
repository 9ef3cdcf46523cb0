package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.onboarding.RecordKickOff;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A partner records its first meeting with a startup. */
@ApplicationScoped
class HoldKickOffForm implements TaskForm {

  private final RecordKickOff recordKickOff;
  private final OnboardingOf onboardings;
  private final SetupLines lines;
  private final Time time;

  HoldKickOffForm(
      RecordKickOff recordKickOff, OnboardingOf onboardings, SetupLines lines, Time time) {
    this.recordKickOff = recordKickOff;
    this.onboardings = onboardings;
    this.lines = lines;
    this.time = time;
  }

  @Override
  public String key() {
    return "holdKickOff";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(
        new FormField(
                "heldOn",
                FormField.Kind.DATE,
                "onboarding.form.heldOn",
                null,
                true,
                List.of(),
                null)
            .within(onboardings.kickOffDays(SetupLines.grant(task), time.today())),
        new FormField(
            "notes",
            FormField.Kind.LONG_TEXT,
            "onboarding.form.notes",
            "onboarding.form.kickOffNotes.help",
            false,
            List.of(),
            null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return List.of(lines.panel(onboardings.setup(SetupLines.grant(task))));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    recordKickOff.record(
        actor,
        SetupLines.grant(task),
        LocalDate.parse(values.text("heldOn")),
        values.text("notes"));
    return new Completion("HELD", Map.of());
  }
}
