package dev.hatchway.rules.authoring;

/** One file of a draft and what became of it since the draft's base; last is null if untouched. */
public record DraftFile(RuleFileSummary summary, Difference difference, FileChange last) {

  /** How a file differs from the one of the same path in the base. */
  public enum Difference {
    SAME,
    ADDED,
    CHANGED,
    REMOVED
  }

  public String path() {
    return summary.path();
  }

  public boolean isChanged() {
    return difference != Difference.SAME;
  }

  public boolean isRemoved() {
    return difference == Difference.REMOVED;
  }
}
