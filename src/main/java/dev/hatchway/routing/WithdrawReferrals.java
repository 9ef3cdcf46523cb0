package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import java.util.UUID;

/**
 * Ends what routing has open for an application that was withdrawn: referrals, capacity and offer.
 */
@Command
public class WithdrawReferrals {

  private final Applications applications;
  private final Authorization authorization;
  private final Releases releases;
  private final Offers offers;
  private final RoutingTrail trail;

  WithdrawReferrals(
      Applications applications,
      Authorization authorization,
      Releases releases,
      Offers offers,
      RoutingTrail trail) {
    this.applications = applications;
    this.authorization = authorization;
    this.releases = releases;
    this.offers = offers;
    this.trail = trail;
  }

  public void withdraw(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    releases.withdraw(actor, applicationId, "application.withdrawn");
    offers
        .latest(applicationId)
        .filter(offer -> offer.status() == OfferStatus.OPEN)
        .ifPresent(
            offer -> {
              offer.advance(OfferEvent.WITHDRAW);
              trail.offer(actor, "offer.withdrawn", offer);
            });
  }
}
