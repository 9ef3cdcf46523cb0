package dev.hatchway.rules.facts;

/** The line of business that a product belongs to. */
public enum Sector {
  CONSUMER_ELECTRONICS,
  INDUSTRIAL,
  HEALTH,
  ENERGY,
  MOBILITY,
  AGRICULTURE,
  COMMERCE,
  FINANCE,
  EDUCATION,
  MEDIA,
  SOFTWARE,
  OTHER
}
