package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.platform.Time;
import dev.hatchway.routing.AnswerReferral;
import dev.hatchway.routing.ReferralAnswer;
import dev.hatchway.routing.ReferralList;
import dev.hatchway.routing.ReferralView;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A partner accepts a referral with a start date, or declines it with a reason. */
@ApplicationScoped
class AnswerReferralForm implements TaskForm {

  private final AnswerReferral answerReferral;
  private final ReferralList referrals;
  private final Applications applications;
  private final CompanyPanel company;
  private final RoutingWords words;
  private final Time time;

  AnswerReferralForm(
      AnswerReferral answerReferral,
      ReferralList referrals,
      Applications applications,
      CompanyPanel company,
      RoutingWords words,
      Time time) {
    this.answerReferral = answerReferral;
    this.referrals = referrals;
    this.applications = applications;
    this.company = company;
    this.words = words;
    this.time = time;
  }

  @Override
  public String key() {
    return "answerReferral";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    var answers =
        Stream.of(ReferralAnswer.values())
            .map(a -> Choice.keyed(a.name(), "ReferralAnswer." + a))
            .toList();
    return List.of(
        field("referralAnswer", FormField.Kind.CHOICE, true, null, answers),
        field("startDate", FormField.Kind.DATE, false, "routing.form.startDate.help", List.of())
            .within(AnswerReferral.startDays(time.today())),
        field("reason", FormField.Kind.LONG_TEXT, false, "routing.form.reason.help", List.of()));
  }

  private static FormField field(
      String name, FormField.Kind kind, boolean required, String help, List<Choice> choices) {
    return new FormField(name, kind, "routing.form." + name, help, required, choices, null);
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    ReferralView referral = referrals.withId(referralId(task));
    return List.of(
        new Panel(
            "routing.asked",
            List.of(
                new Line("routing.asked.need", words.name(referral.need())),
                new Line(
                    "routing.asked.resource",
                    referral.resource(),
                    words.amount(referral.unit(), referral.share())))),
        company.of(applications.byId(task.applicationId())));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var answer = ReferralAnswer.valueOf(values.text("referralAnswer"));
    String start = values.text("startDate");
    answerReferral.answer(
        actor,
        referralId(task),
        new AnswerReferral.Answer(
            answer, start == null ? null : LocalDate.parse(start), values.text("reason")));
    return new Completion(answer.name(), Map.of("referralAnswer", answer.name()));
  }

  private static UUID referralId(TaskView task) {
    return UUID.fromString(String.valueOf(task.input().get("referralId")));
  }
}
