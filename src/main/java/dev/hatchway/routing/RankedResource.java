package dev.hatchway.routing;

import java.util.List;
import java.util.UUID;

/**
 * One resource in a ranking, with what speaks for it and what bars it.
 *
 * @param resource its code in the programme
 * @param bars reasons why it can't be asked; empty for those in the running
 */
public record RankedResource(
    UUID resourceId, String resource, int points, List<String> reasons, List<String> bars) {

  public RankedResource {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    bars = bars == null ? List.of() : List.copyOf(bars);
  }

  boolean mayBeAsked() {
    return bars.isEmpty();
  }
}
