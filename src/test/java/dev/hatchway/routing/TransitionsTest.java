package dev.hatchway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {

  @Test
  void shouldMoveReferralsAlongTheseEdgesAndNoOthers() {
    List<String> edges = new ArrayList<>();
    for (ReferralStatus status : ReferralStatus.values()) {
      for (ReferralEvent event : ReferralEvent.values()) {
        ReferralTransitions.after(status, event)
            .ifPresent(next -> edges.add(status + " " + event + " " + next));
      }
    }

    assertThat(edges)
        .containsExactly(
            "SENT ACCEPT ACCEPTED",
            "SENT DECLINE DECLINED",
            "SENT LAPSE LAPSED",
            "SENT WITHDRAW WITHDRAWN",
            "ACCEPTED WITHDRAW WITHDRAWN");
  }

  @Test
  void shouldMoveOffersAlongTheseEdgesAndNoOthers() {
    List<String> edges = new ArrayList<>();
    for (OfferStatus status : OfferStatus.values()) {
      for (OfferEvent event : OfferEvent.values()) {
        OfferTransitions.after(status, event)
            .ifPresent(next -> edges.add(status + " " + event + " " + next));
      }
    }

    assertThat(edges)
        .containsExactly(
            "OPEN ACCEPT ACCEPTED",
            "OPEN DECLINE DECLINED",
            "OPEN LAPSE LAPSED",
            "OPEN WITHDRAW WITHDRAWN");
  }

  @Test
  void shouldReachEveryStatusFromTheFirst() {
    assertThat(reachable(ReferralStatus.SENT)).containsExactlyInAnyOrder(ReferralStatus.values());
  }

  private static List<ReferralStatus> reachable(ReferralStatus start) {
    List<ReferralStatus> found = new ArrayList<>(List.of(start));
    for (int i = 0; i < found.size(); i++) {
      for (ReferralEvent event : ReferralEvent.values()) {
        ReferralTransitions.after(found.get(i), event)
            .filter(next -> !found.contains(next))
            .ifPresent(found::add);
      }
    }
    return found;
  }
}
