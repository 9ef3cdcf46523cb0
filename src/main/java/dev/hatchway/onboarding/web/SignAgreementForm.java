package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.onboarding.SignAgreement;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A startup signs for one resource by typing a name, and says that its data may be shared. */
@ApplicationScoped
class SignAgreementForm implements TaskForm {

  private static final String YES = "YES";

  private final SignAgreement signAgreement;
  private final OnboardingOf onboardings;
  private final SetupLines lines;

  SignAgreementForm(SignAgreement signAgreement, OnboardingOf onboardings, SetupLines lines) {
    this.signAgreement = signAgreement;
    this.onboardings = onboardings;
    this.lines = lines;
  }

  @Override
  public String key() {
    return "signAgreement";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    var consent =
        List.of(
            Choice.keyed(YES, "onboarding.consent.yes"),
            Choice.keyed("NO", "onboarding.consent.no"));
    return List.of(
        new FormField(
            "fullName",
            FormField.Kind.TEXT,
            "onboarding.form.fullName",
            "onboarding.form.fullName.help",
            true,
            List.of(),
            null),
        new FormField(
            "consent",
            FormField.Kind.CHOICE,
            "onboarding.form.consent",
            "onboarding.form.consent.help",
            true,
            consent,
            null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return List.of(lines.panel(onboardings.setup(SetupLines.grant(task))));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    boolean consents = YES.equals(values.text("consent"));
    signAgreement.sign(
        actor,
        SetupLines.grant(task),
        new SignAgreement.Signature(values.text("fullName"), consents));
    return new Completion("SIGNED", Map.of());
  }
}
