package dev.hatchway.process.lifecycle;

import dev.hatchway.identity.LapseAccountRequests;
import dev.hatchway.process.engine.RegularWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Ends requests that no second administrator confirmed in time. */
@ApplicationScoped
class LapseRequests implements RegularWork {

  private final LapseAccountRequests lapse;

  LapseRequests(LapseAccountRequests lapse) {
    this.lapse = lapse;
  }

  @Override
  public String name() {
    return "lapse-account-requests";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    lapse.lapse();
  }
}
