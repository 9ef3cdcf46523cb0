package dev.hatchway.routing;

/** Where the programme's offer to a startup stands. */
public enum OfferStatus {
  OPEN,
  ACCEPTED,
  DECLINED,
  LAPSED,
  WITHDRAWN
}
