package dev.hatchway.rules.runtime.cage;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** How many rules Drools makes of one: it spells out which side of each "or" holds. */
final class Branches {

  static final int MOST = 64;

  /** From here on they are not told apart. */
  private static final int COUNTED = 1 << 20;

  private Branches() {}

  /** The condition with which there are more than may be; null where there is none. */
  static BaseDescr tooMany(RuleDescr rule) {
    int branches = 1;
    for (BaseDescr condition : rule.getLhs().getDescrs()) {
      branches = times(branches, of(condition));
      if (branches > MOST) {
        return condition;
      }
    }
    return null;
  }

  static int of(BaseDescr condition) {
    if (!(condition instanceof ConditionalElementDescr group)) {
      return 1;
    }
    boolean either = condition instanceof OrDescr;
    int branches = either ? 0 : 1;
    for (Object part : group.getDescrs()) {
      int more = of((BaseDescr) part);
      branches = either ? Math.min(COUNTED, branches + more) : times(branches, more);
    }
    return Math.max(1, branches);
  }

  /** Patterns and what is asked of them. */
  static int conditions(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      return 1 + pattern.getConstraint().getDescrs().size();
    }
    int conditions = 0;
    if (condition instanceof ConditionalElementDescr group) {
      for (Object part : group.getDescrs()) {
        conditions += conditions((BaseDescr) part);
      }
    }
    return conditions;
  }

  private static int times(int some, int more) {
    return (int) Math.min(COUNTED, (long) some * more);
  }
}
