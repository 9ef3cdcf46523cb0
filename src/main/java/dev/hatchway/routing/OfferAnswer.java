package dev.hatchway.routing;

/** What a startup says to an offer. */
public enum OfferAnswer {
  ACCEPT,
  DECLINE
}
