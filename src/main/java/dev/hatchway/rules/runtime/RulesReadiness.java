package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A node gets no requests before it has compiled what is live, nor while it can't: it would decide
 * by former rules, or by none.
 */
@Readiness
@ApplicationScoped
class RulesReadiness implements HealthCheck {

  private final LiveReleases live;

  RulesReadiness(LiveReleases live) {
    this.live = live;
  }

  @Override
  public HealthCheckResponse call() {
    var missing = live.missing();
    var response =
        HealthCheckResponse.named("Rules that are live")
            .status(live.hasLooked() && missing.isEmpty());
    missing.forEach((programme, why) -> response.withData(programme.toString(), why));
    return response.build();
  }
}
