package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells partners' systems how the orders of an onboarding go on and end. */
@ApplicationScoped
class SetupOrders {

  private final ResourceSetups setups;
  private final ResourceConnector connector;
  private final OnboardingTrail trail;

  SetupOrders(ResourceSetups setups, ResourceConnector connector, OnboardingTrail trail) {
    this.setups = setups;
    this.connector = connector;
    this.trail = trail;
  }

  /** The startup and the partner have met. */
  void run(ResourceSetups.Progress progress) {
    connector.run(progress.provisioning().connectorKey());
  }

  /** Ends what partners were asked for and still do. */
  void end(Actor actor, Onboarding onboarding, OrderState end) {
    for (ResourceSetups.Progress progress : setups.of(onboarding.applicationId())) {
      Provisioning ordered = progress.provisioning();
      if (ordered != null
          && connector.end(ordered.connectorKey(), end, onboarding.state().name())) {
        trail.setup(
            actor,
            end == OrderState.CANCELLED ? "order.cancelled" : "order.completed",
            progress.setup());
      }
    }
  }
}
