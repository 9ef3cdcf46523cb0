package dev.hatchway.routing;

import static dev.hatchway.routing.ReferralStatus.ACCEPTED;
import static dev.hatchway.routing.ReferralStatus.DECLINED;
import static dev.hatchway.routing.ReferralStatus.LAPSED;
import static dev.hatchway.routing.ReferralStatus.SENT;
import static dev.hatchway.routing.ReferralStatus.WITHDRAWN;

import java.util.Map;
import java.util.Optional;

/** Every legal move of a referral, each named by the event that causes it. */
final class ReferralTransitions {

  private static final Map<ReferralStatus, Map<ReferralEvent, ReferralStatus>> TABLE =
      Map.of(
          SENT,
          Map.of(
              ReferralEvent.ACCEPT, ACCEPTED,
              ReferralEvent.DECLINE, DECLINED,
              ReferralEvent.LAPSE, LAPSED,
              ReferralEvent.WITHDRAW, WITHDRAWN),
          // The startup withdrew, or did not take the offer that this acceptance led to.
          ACCEPTED,
          Map.of(ReferralEvent.WITHDRAW, WITHDRAWN));

  private ReferralTransitions() {}

  static Optional<ReferralStatus> after(ReferralStatus status, ReferralEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(event));
  }
}
