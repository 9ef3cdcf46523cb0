package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rates at which a programme's live release converts money. */
@ApplicationScoped
public class ReferenceRatesOf {

  private final LiveReleases live;

  ReferenceRatesOf(LiveReleases live) {
    this.live = live;
  }

  public ReferenceRates programme(UUID programmeId) {
    return live.of(programmeId).rates();
  }
}
