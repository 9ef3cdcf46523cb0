package dev.hatchway.rules.authoring;

/** Whose changes a merged file has, or that people have to say. */
public enum MergeOutcome {
  MINE,
  THEIRS,
  BOTH,
  CONFLICT
}
