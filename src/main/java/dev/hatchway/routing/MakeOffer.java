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
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers a startup what partners accepted it for. */
@Command
public class MakeOffer {

  private final Applications applications;
  private final Authorization authorization;
  private final Referrals referrals;
  private final Offers offers;
  private final AdvanceApplication advance;
  private final RoutingTrail trail;
  private final Time time;

  MakeOffer(
      Applications applications,
      Authorization authorization,
      Referrals referrals,
      Offers offers,
      AdvanceApplication advance,
      RoutingTrail trail,
      Time time) {
    this.applications = applications;
    this.authorization = authorization;
    this.referrals = referrals;
    this.offers = offers;
    this.advance = advance;
    this.trail = trail;
    this.time = time;
  }

  /**
   * Gives the offer's id; INVALID_STATE where no partner accepted.
   *
   * @param validFor how long the startup may answer: as long as the process waits for it
   */
  public UUID make(Actor actor, UUID applicationId, Duration validFor) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    List<OfferLine> lines = referrals.accepted(applicationId).stream().map(OfferLine::of).toList();
    if (lines.isEmpty()) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.nothing-to-offer",
          application.reference());
    }
    var now = time.instant();
    var offer =
        new Offer(
            Ids.next(now),
            application.programmeId(),
            applicationId,
            lines,
            now,
            now.plus(validFor));
    offer.of(application.revision());
    offers.persist(offer);
    advance.advance(actor, applicationId, StageEvent.MAKE_OFFER, Map.of());
    trail.offer(actor, "offer.made", offer);
    return offer.id();
  }
}
