package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Closes a referral that nobody answered in time; the next best resource is asked then. */
@Command
public class LapseReferral {

  private final Referrals referrals;
  private final Authorization authorization;
  private final RoutingTrail trail;
  private final Time time;

  LapseReferral(Referrals referrals, Authorization authorization, RoutingTrail trail, Time time) {
    this.referrals = referrals;
    this.authorization = authorization;
    this.trail = trail;
    this.time = time;
  }

  public void lapse(Actor actor, UUID referralId) {
    Referral referral = referrals.withId(referralId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "referral", referralId, referral.programmeId(), referral.applicationId()));
    referral.advance(ReferralEvent.LAPSE, time.instant());
    trail.referral(actor, "referral.lapsed", referral);
  }
}
