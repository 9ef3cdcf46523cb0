package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives back what partners hold for an application that no longer comes. */
@ApplicationScoped
class Releases {

  private final Referrals referrals;
  private final CapacityLedger ledger;
  private final RoutingTrail trail;
  private final Time time;

  Releases(Referrals referrals, CapacityLedger ledger, RoutingTrail trail, Time time) {
    this.referrals = referrals;
    this.ledger = ledger;
    this.trail = trail;
    this.time = time;
  }

  /** Withdraws open and accepted referrals, and releases their capacity. */
  void withdraw(Actor actor, UUID applicationId, String reason) {
    referrals.of(applicationId).forEach(referral -> end(actor, referral));
    release(actor, applicationId, reason);
  }

  /** Withdraws one referral, where it is open or accepted, and releases its capacity. */
  void withdraw(Actor actor, Referral referral, String reason) {
    end(actor, referral);
    release(actor, referral.applicationId(), reason, ledger.heldForReferral(referral.id()));
  }

  private void end(Actor actor, Referral referral) {
    if (ReferralTransitions.after(referral.status(), ReferralEvent.WITHDRAW).isPresent()) {
      referral.advance(ReferralEvent.WITHDRAW, time.instant());
      trail.referral(actor, "referral.withdrawn", referral);
    }
  }

  /** Releases capacity only: the referrals stay as the partners answered them. */
  void release(Actor actor, UUID applicationId, String reason) {
    release(actor, applicationId, reason, ledger.heldFor(applicationId));
  }

  private void release(
      Actor actor, UUID applicationId, String reason, List<CapacityReservation> held) {
    held.forEach(reservation -> reservation.release(actor.username(), reason, time.instant()));
    if (!held.isEmpty()) {
      trail.application(
          actor,
          "capacity.released",
          applicationId,
          Map.of("reservations", held.size(), "reason", reason));
    }
  }
}
