package dev.hatchway.rules.authoring;

/** How a file of a draft was changed. */
public enum ChangeKind {
  SAVED,
  REMOVED,
  RENAMED,
  MERGED,
  IMPORTED
}
