package dev.hatchway.rules.authoring;

/** What a word is to the place where it was found. */
public enum FoundIn {
  NAME,
  CONDITION,
  OUTCOME,
  TEXT
}
