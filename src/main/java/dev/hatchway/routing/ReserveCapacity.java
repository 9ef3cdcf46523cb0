package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Holds a share of the resource for a referral that its partner accepted. */
@Command
public class ReserveCapacity {

  private final Referrals referrals;
  private final Authorization authorization;
  private final CapacityLedger ledger;
  private final RoutingTrail trail;
  private final Time time;

  ReserveCapacity(
      Referrals referrals,
      Authorization authorization,
      CapacityLedger ledger,
      RoutingTrail trail,
      Time time) {
    this.referrals = referrals;
    this.authorization = authorization;
    this.ledger = ledger;
    this.trail = trail;
    this.time = time;
  }

  /** CONFLICT where the quarter of the start date has no share left; capacity is never oversold. */
  public void reserve(Actor actor, UUID referralId) {
    Referral referral = referrals.withId(referralId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "referral", referralId, referral.programmeId(), referral.applicationId()));
    referral.requireAnswer(ReferralAnswer.ACCEPT);
    var now = time.instant();
    referral.advance(ReferralEvent.ACCEPT, now);
    Quarter quarter = Quarter.of(referral.startDate());
    if (!ledger.holdsRoom(referral.resource(), quarter)) {
      throw CommandRejected.conflict(
          "resource",
          referral.resource().code(),
          "refusal.no-capacity",
          referral.resource().name(),
          quarter.toString());
    }
    ledger.persist(
        new CapacityReservation(Ids.next(now), referral, quarter, actor.username(), now));
    trail.referral(actor, "referral.accepted", referral);
  }
}
