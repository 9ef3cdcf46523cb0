package dev.hatchway.routing;

/** What moves an offer on; the edges of {@link OfferTransitions}. */
enum OfferEvent {
  ACCEPT,
  DECLINE,
  LAPSE,
  WITHDRAW
}
