package dev.hatchway.rules.runtime.matching;

import org.drools.core.reteoo.LeftTuple;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;

/** A rule, and what it must match to fire. */
record Goal(RuleTerminalNode end, Join last) {

  /** As Drools would have it, so that consequences find their facts. */
  RuleTerminalNodeLeftTuple match(LeftTuple row) {
    return switch (last.kind()) {
      case FIRST -> new RuleTerminalNodeLeftTuple(row.getFactHandle(), end, false);
      case JOIN -> new RuleTerminalNodeLeftTuple(row.getFactHandle(), row.getLeftParent(), end);
      case NOT, EXISTS -> new RuleTerminalNodeLeftTuple(row.getLeftParent(), end, null, false);
    };
  }
}
