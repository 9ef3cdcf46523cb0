package dev.hatchway.rules.runtime.budget;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.common.NetworkNode;
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
    Set<Integer> seen = new HashSet<>();
    Deque<NetworkNode> open = new ArrayDeque<>();
    network.getEntryPointNodes().values().stream()
        .flatMap(entry -> entry.getObjectTypeNodes().values().stream())
        .forEach(open::add);
    while (!open.isEmpty()) {
      NetworkNode node = open.poll();
      if (seen.add(node.getId())) {
        if (node instanceof BetaNode join) {
          meter(join);
        }
        NetworkNode[] sinks = node.getSinks();
        if (sinks != null) {
          open.addAll(List.of(sinks));
        }
      }
    }
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
