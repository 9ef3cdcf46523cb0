package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import java.util.List;

/**
 * Something that reasoning about conditions found out about a rule, what else it concerns (names of
 * other rules, or what an outcome is about), and facts that show it where there can be any.
 */
public record Insight(Kind kind, RuleModel rule, List<String> concerned, List<Fact> example) {

  /** What there is to find. */
  public enum Kind {
    /** The conditions of the rule can't hold together. */
    IMPOSSIBLE,
    /** No rule comes to the outcome that the rule asks for. */
    WAITS_FOR_NOTHING,
    /** Rules before it always decide first, and say something else. */
    SHADOWED,
    /** Rules before it always decide first, and say the same. */
    REDUNDANT,
    /** Another rule says the same under the same conditions. */
    DUPLICATE,
    /** Another rule says something else of what only one thing can be said of. */
    OVERLAP,
    /** Another row of the table adds to what only one row seems meant to say. */
    ADDS_UP,
    /** Another rule that looks at the same says the opposite. */
    CONTRADICTION,
    /** No row covers some cases, and one must. */
    GAP,
    /** No row covers some cases between those that rows cover. */
    HOLE,
    /** The rules do not come to an end; this one was at work. */
    ENDLESS,
    /** The rule can't be computed on some facts, such as one that divides by nothing. */
    FAILS,
    /** The rule fires for one of several facts, and which one follows their order. */
    FIRST_OF_SEVERAL,
    /** There is so much that not everything was looked at. */
    UNFINISHED
  }
}
