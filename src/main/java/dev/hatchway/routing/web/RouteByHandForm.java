package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.platform.Isolated;
import dev.hatchway.routing.HandRoutingChoice;
import dev.hatchway.routing.PartnerCatalogue;
import dev.hatchway.routing.PartnerOverview;
import dev.hatchway.routing.ReferralView;
import dev.hatchway.routing.RouteByHand;
import dev.hatchway.routing.RoutingOf;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A manager names resources to ask again, or gives up with a reason. */
@ApplicationScoped
class RouteByHandForm implements TaskForm {

  private final RouteByHand routeByHand;
  private final PartnerCatalogue catalogue;
  private final RoutingOf routing;
  private final Applications applications;
  private final CompanyPanel company;
  private final RoutingWords words;

  RouteByHandForm(
      RouteByHand routeByHand,
      PartnerCatalogue catalogue,
      RoutingOf routing,
      Applications applications,
      CompanyPanel company,
      RoutingWords words) {
    this.routeByHand = routeByHand;
    this.catalogue = catalogue;
    this.routing = routing;
    this.applications = applications;
    this.company = company;
    this.words = words;
  }

  @Override
  public String key() {
    return "routeByHand";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    var ways =
        Stream.of(HandRoutingChoice.values())
            .map(c -> Choice.keyed(c.name(), "HandRoutingChoice." + c))
            .toList();
    var resources =
        catalogue.ofProgramme(task.programmeId()).stream()
            .flatMap(RouteByHandForm::choices)
            .toList();
    return List.of(
        field("handRouting", FormField.Kind.CHOICE, true, null, ways),
        field(
            "resources",
            FormField.Kind.MULTI_CHOICE,
            false,
            "routing.form.resources.help",
            resources),
        field(
            "reason", FormField.Kind.LONG_TEXT, false, "routing.form.handReason.help", List.of()));
  }

  private static Stream<Choice> choices(PartnerOverview partner) {
    return partner.resources().stream()
        .map(
            r ->
                Choice.plain(
                    r.id().toString(),
                    Isolated.part(partner.name()) + ": " + Isolated.part(r.name())));
  }

  private static FormField field(
      String name, FormField.Kind kind, boolean required, String help, List<Choice> choices) {
    return new FormField(name, kind, "routing.form." + name, help, required, choices, null);
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Line> asked = routing.referrals(task.applicationId()).stream().map(this::line).toList();
    return List.of(
        new Panel("routing.referrals", asked), company.of(applications.byId(task.applicationId())));
  }

  private Line line(ReferralView referral) {
    return new Line(
        "NeedKind." + referral.need(),
        Isolated.part(referral.partner()) + ": " + Isolated.part(referral.resource()),
        referral.reason() == null
            ? words.name(referral.status())
            : words.say(
                "routing.status-and-reason", words.name(referral.status()), referral.reason()));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var choice = HandRoutingChoice.valueOf(values.text("handRouting"));
    List<UUID> chosen = values.all("resources").stream().map(UUID::fromString).toList();
    List<String> needs =
        routeByHand.route(
            actor,
            task.applicationId(),
            new RouteByHand.Choice(choice, chosen, values.text("reason")));
    return new Completion(choice.name(), Map.of("handRouting", choice.name(), "referrals", needs));
  }
}
