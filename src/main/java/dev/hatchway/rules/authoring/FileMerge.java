package dev.hatchway.rules.authoring;

import java.util.List;

/**
 * A file that changed in a draft, in what was released since the draft's base, or in both; put
 * together part by part. A file that is gone in the end has no parts.
 */
public record FileMerge(String path, MergeOutcome outcome, List<Part> parts) {

  /** A piece of the file: its text, or where both changed the same, what each makes of it. */
  public record Part(String text, Conflict conflict) {}

  /** What the base, the draft and the release say in one place; null where the file is gone. */
  public record Conflict(int index, String base, String mine, String theirs) {

    /** Both after each other, to be edited by hand. */
    public String both() {
      return (mine == null ? "" : mine) + (theirs == null ? "" : theirs);
    }
  }

  static FileMerge whole(String path, MergeOutcome outcome, String text) {
    return new FileMerge(path, outcome, text == null ? List.of() : List.of(new Part(text, null)));
  }

  public boolean hasConflict() {
    return outcome == MergeOutcome.CONFLICT;
  }

  public List<Conflict> conflicts() {
    return parts.stream().map(Part::conflict).filter(c -> c != null).toList();
  }
}
