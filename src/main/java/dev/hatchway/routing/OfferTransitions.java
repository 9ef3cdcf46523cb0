package dev.hatchway.routing;

import java.util.Map;
import java.util.Optional;

/** Every legal move of an offer: it is open once, and then closed for good. */
final class OfferTransitions {

  private static final Map<OfferStatus, Map<OfferEvent, OfferStatus>> TABLE =
      Map.of(
          OfferStatus.OPEN,
          Map.of(
              OfferEvent.ACCEPT, OfferStatus.ACCEPTED,
              OfferEvent.DECLINE, OfferStatus.DECLINED,
              OfferEvent.LAPSE, OfferStatus.LAPSED,
              OfferEvent.WITHDRAW, OfferStatus.WITHDRAWN));

  private OfferTransitions() {}

  static Optional<OfferStatus> after(OfferStatus status, OfferEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(event));
  }
}
