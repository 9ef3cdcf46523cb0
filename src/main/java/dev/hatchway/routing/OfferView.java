package dev.hatchway.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An offer as the startup and staff see it. */
public record OfferView(
    UUID id,
    OfferStatus status,
    List<OfferLine> lines,
    Instant madeAt,
    Instant validUntil,
    OfferAnswer answer,
    String reason,
    String answeredBy,
    Instant answeredAt) {

  static OfferView of(Offer offer) {
    return new OfferView(
        offer.id(),
        offer.status(),
        offer.lines(),
        offer.madeAt(),
        offer.validUntil(),
        offer.answer(),
        offer.reason(),
        offer.answeredBy(),
        offer.answeredAt());
  }
}
