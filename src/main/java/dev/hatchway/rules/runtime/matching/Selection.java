package dev.hatchway.rules.runtime.matching;

import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;

/**
 * Facts of a kind that meet conditions on their own: all of a type, or those of another selection
 * that meet one condition more.
 *
 * @param type of a selection without conditions, null otherwise
 * @param lookup finds them by the value of a field, where many selections ask for one value each
 * @param concluded whether rules may add to it
 */
record Selection(
    int id,
    Class<?> type,
    Selection from,
    AlphaNodeFieldConstraint condition,
    Lookup lookup,
    boolean concluded) {

  /** The facts of a selection by the value of a field, and the value that is asked for. */
  record Lookup(Index index, Object value) {}
}
