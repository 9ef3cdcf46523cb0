package dev.hatchway.rules.simulation;

import java.util.List;

/**
 * What a simulation found: how many applications it counted, for how many something comes out
 * otherwise, and for how many only the reasons differ; how many decisions were asked of the rules
 * again, and how many need not be, because they were made by the very same files; how many
 * applications it could not read and left out, and the first of them.
 */
public record SimulationResult(
    long applications,
    long changed,
    long otherReasons,
    long asked,
    long sameFiles,
    List<Cell> cells,
    List<Effect> effects,
    long unread,
    List<UnreadCase> unreadCases) {

  /** Of those that could not be read so many are named. */
  static final int MOST_NAMED = 200;

  static final SimulationResult NOTHING =
      new SimulationResult(0, 0, 0, 0, 0, List.of(), List.of(), 0, List.of());

  public SimulationResult {
    cells = cells == null ? List.of() : List.copyOf(cells);
    effects = effects == null ? List.of() : List.copyOf(effects);
    unreadCases = unreadCases == null ? List.of() : List.copyOf(unreadCases);
  }

  /** How many applications go from one value of an {@link Aspect} to another, or stay. */
  public record Cell(String aspect, String before, String after, long count) {

    public boolean isChange() {
      return !before.equals(after);
    }
  }

  /** What things are grouped by. */
  public enum Grouping {
    REGION,
    SIZE,
    SECTOR
  }

  /** Then and now. */
  public record Shift(long before, long after) {

    public long difference() {
      return after - before;
    }
  }

  /**
   * What it means to a group of applications; the value is empty where it is missing in the
   * application. Scores are sums over the scored.
   */
  public record Effect(
      Grouping grouping,
      String value,
      long applications,
      long changed,
      Shift eligible,
      Shift needsPerson,
      Shift notEligible,
      long scored,
      Shift score) {}
}
