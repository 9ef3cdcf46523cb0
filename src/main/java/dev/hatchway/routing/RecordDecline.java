package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Closes a referral that its partner declined; the next best resource is asked then. */
@Command
public class RecordDecline {

  private final Referrals referrals;
  private final Authorization authorization;
  private final RoutingTrail trail;
  private final Time time;

  RecordDecline(Referrals referrals, Authorization authorization, RoutingTrail trail, Time time) {
    this.referrals = referrals;
    this.authorization = authorization;
    this.trail = trail;
    this.time = time;
  }

  public void record(Actor actor, UUID referralId) {
    Referral referral = referrals.withId(referralId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "referral", referralId, referral.programmeId(), referral.applicationId()));
    referral.requireAnswer(ReferralAnswer.DECLINE);
    referral.advance(ReferralEvent.DECLINE, time.instant());
    trail.referral(actor, "referral.declined", referral);
  }
}
