package dev.hatchway.rules.facts;

/** Whether a product is a thing, a program, or both. */
public enum ProductKind {
  HARDWARE,
  SOFTWARE,
  BOTH
}
