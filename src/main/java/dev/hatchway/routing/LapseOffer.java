package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/** Closes an offer that was not answered in time, and gives its capacity back. */
@Command
public class LapseOffer {

  private final Applications applications;
  private final Authorization authorization;
  private final Offers offers;
  private final Releases releases;
  private final AdvanceApplication advance;
  private final RoutingTrail trail;

  LapseOffer(
      Applications applications,
      Authorization authorization,
      Offers offers,
      Releases releases,
      AdvanceApplication advance,
      RoutingTrail trail) {
    this.applications = applications;
    this.authorization = authorization;
    this.offers = offers;
    this.releases = releases;
    this.advance = advance;
    this.trail = trail;
  }

  public void lapse(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    Offer offer = offers.of(applicationId);
    offer.advance(OfferEvent.LAPSE);
    releases.withdraw(actor, applicationId, "offer.lapsed");
    advance.advance(actor, applicationId, StageEvent.LAPSE, Map.of());
    trail.offer(actor, "offer.lapsed", offer);
  }
}
