package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Isolated;
import dev.hatchway.routing.OfferLine;
import dev.hatchway.routing.RoutingOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the startup is offered, for itself and for staff. */
@ApplicationScoped
class OfferPanel implements ApplicationPanel {

  private final RoutingOf routing;
  private final Authorization authorization;
  private final RoutingWords words;

  OfferPanel(RoutingOf routing, Authorization authorization, RoutingWords words) {
    this.routing = routing;
    this.authorization = authorization;
    this.words = words;
  }

  @Override
  public String titleKey() {
    return "routing.offer";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return authorization.allows(actor, Permission.READ_APPLICATION, Ownership.of(application));
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return routing.offer(application.id()).stream()
        .flatMap(offer -> offer.lines().stream())
        .map(this::line)
        .toList();
  }

  @Override
  public Object data(Actor actor, StartupApplication application) {
    return routing.offer(application.id()).orElse(null);
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
}
