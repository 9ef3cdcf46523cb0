package dev.hatchway.rules.runtime.budget;

import java.lang.reflect.Field;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.Rete;
import org.kie.api.definition.rule.Rule;

/**
 * Has every join of compiled rules take part in counting. Drools joins facts between two firings,
 * where none of its listeners is asked; what joins are allowed by is the one thing it always asks.
 */
public final class MeteredJoins {

  private static final Field CONSTRAINTS = constraints();

  private MeteredJoins() {}

  /** The rules must not have been asked yet. */
  public static void install(Rete network) {
    Nodes.of(network)
        .forEach(
            node -> {
              if (node instanceof BetaNode join) {
                meter(join);
              }
            });
  }

  private static void meter(BetaNode join) {
    Rule[] rules = join.getAssociatedRules();
    String name = rules.length == 0 ? "none" : rules[0].getName();
    try {
      CONSTRAINTS.set(
          join, new MeteredConstraints(name, (BetaConstraints<?>) CONSTRAINTS.get(join)));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("The field was opened", impossible);
    }
  }

  private static Field constraints() {
    try {
      Field field = BetaNode.class.getDeclaredField("constraints");
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException otherVersion) {
      throw new IllegalStateException("This version of Drools joins otherwise", otherVersion);
    }
  }
}
