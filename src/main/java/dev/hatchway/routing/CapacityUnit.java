package dev.hatchway.routing;

/** What a partner resource is counted in; money is in whole U.S. dollars. */
public enum CapacityUnit {
  HOURS,
  CREDITS,
  PLACES,
  MONEY
}
