package dev.hatchway.rules.runtime.matching;

import java.util.List;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.reteoo.Sink;

/**
 * What the first conditions of rules match: the facts of a selection, joined to what the conditions
 * before match.
 *
 * @param before null for the first condition
 * @param by the index and the value that it is asked for, where there is an equality; null
 *     otherwise
 * @param sink one that Drools would give it to; tuples have to name one
 * @param rule one of those that it belongs to
 * @param concluded whether a conclusion may change it
 */
record Join(
    int id,
    Join before,
    Kind kind,
    Selection selection,
    List<BetaConstraint<Object>> conditions,
    By by,
    Sink sink,
    String rule,
    boolean concluded) {

  enum Kind {
    FIRST,
    JOIN,
    NOT,
    EXISTS
  }

  /** Whether a conclusion may make its matches others, not only more. */
  boolean isChanging() {
    return concluded && kind != Kind.FIRST;
  }

  /** An index, and where the value comes from that is looked up in it. */
  record By(Index index, Declaration value) {}
}
