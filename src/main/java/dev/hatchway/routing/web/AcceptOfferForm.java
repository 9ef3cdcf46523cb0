package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Isolated;
import dev.hatchway.routing.AnswerOffer;
import dev.hatchway.routing.OfferAnswer;
import dev.hatchway.routing.OfferLine;
import dev.hatchway.routing.RoutingOf;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A startup accepts what is offered, or declines it. */
@ApplicationScoped
class AcceptOfferForm implements TaskForm {

  private final AnswerOffer answerOffer;
  private final RoutingOf routing;
  private final RoutingWords words;

  AcceptOfferForm(AnswerOffer answerOffer, RoutingOf routing, RoutingWords words) {
    this.answerOffer = answerOffer;
    this.routing = routing;
    this.words = words;
  }

  @Override
  public String key() {
    return "acceptOffer";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    var answers =
        Stream.of(OfferAnswer.values())
            .map(a -> Choice.keyed(a.name(), "OfferAnswer." + a))
            .toList();
    return List.of(
        new FormField(
            "offerAnswer",
            FormField.Kind.CHOICE,
            "routing.form.offerAnswer",
            null,
            true,
            answers,
            null),
        new FormField(
            "reason",
            FormField.Kind.LONG_TEXT,
            "routing.form.reason",
            "routing.form.offerReason.help",
            false,
            List.of(),
            null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return routing.offer(task.applicationId()).stream()
        .map(offer -> new Panel("routing.offer", offer.lines().stream().map(this::line).toList()))
        .toList();
  }

  private Line line(OfferLine line) {
    return new Line(
        "NeedKind." + line.need(),
        Isolated.part(line.partner()) + ": " + Isolated.part(line.resource()),
        words.say(
            "routing.amount-from",
            words.amount(line.unit(), line.amount()),
            words.date(line.startDate())));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var answer = OfferAnswer.valueOf(values.text("offerAnswer"));
    answerOffer.answer(actor, task.applicationId(), answer, values.text("reason"));
    return new Completion(answer.name(), Map.of("offerAnswer", answer.name()));
  }
}
