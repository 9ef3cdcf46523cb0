package dev.hatchway.rules.facts;

/** How far a product is, in the order in which products grow. */
public enum ProductStage {
  IDEA,
  PROTOTYPE,
  PILOT,
  PRODUCTION,
  SCALING
}
