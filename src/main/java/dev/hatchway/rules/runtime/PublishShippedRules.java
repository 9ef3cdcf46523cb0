package dev.hatchway.rules.runtime;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.PastReleases.Numbered;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Gives the shipped rules, as its first release, to each programme that has none, or none that
 * could be built.
 */
@Command
class PublishShippedRules {

  private final Programmes programmes;
  private final PastReleases releases;
  private final ShippedRules shipped;
  private final PublishRelease publish;

  PublishShippedRules(
      Programmes programmes, PastReleases releases, ShippedRules shipped, PublishRelease publish) {
    this.programmes = programmes;
    this.releases = releases;
    this.shipped = shipped;
    this.publish = publish;
  }

  /** Also outside any request, where a transaction needs a context to live in. */
  @ActivateRequestContext
  void whereNoneIsLive() {
    for (Programme programme : programmes.all()) {
      if (releases.of(programme.id()).stream().allMatch(Numbered::isFailed)) {
        publish.publish(Actor.SYSTEM, programme.id(), shipped.files());
      }
    }
  }
}
