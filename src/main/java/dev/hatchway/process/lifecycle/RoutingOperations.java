package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.routing.CloseWithoutPartner;
import dev.hatchway.routing.CountAcceptances;
import dev.hatchway.routing.MatchResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** From the committee's acceptance to the partners' answers. */
@ApplicationScoped
class RoutingOperations implements ServiceOperations {

  private final MatchResources matchResources;
  private final CountAcceptances countAcceptances;
  private final CloseWithoutPartner closeWithoutPartner;

  RoutingOperations(
      MatchResources matchResources,
      CountAcceptances countAcceptances,
      CloseWithoutPartner closeWithoutPartner) {
    this.matchResources = matchResources;
    this.countAcceptances = countAcceptances;
    this.closeWithoutPartner = closeWithoutPartner;
  }

  @Override
  public void define(Definer operations) {
    operations.operation(
        "matchResources",
        call -> Map.of("referrals", matchResources.match(SYSTEM, call.applicationId())));
    operations.operation(
        "countAcceptances",
        call -> Map.of("acceptedReferrals", countAcceptances.count(SYSTEM, call.applicationId())));
    operations.command(
        "closeWithoutPartner", call -> closeWithoutPartner.close(SYSTEM, call.applicationId()));
  }
}
