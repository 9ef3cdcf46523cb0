package dev.hatchway.rules.runtime.matching;

import dev.hatchway.rules.runtime.budget.Meter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.base.base.ValueResolver;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.LeftTuple;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;
import org.drools.core.reteoo.Tuple;

/**
 * Has the rules of a network fire on facts, again and again, one thread at a time. Rules fire in
 * the order that Drools has: by salience, then as they stand in their files; a conclusion that
 * others ask about is seen by all rules before the next one fires.
 */
public final class Pass {

  private final RuleNetwork network;
  private final Matches matches;
  private final int[] next;
  private final Set<List<Object>> fired = new HashSet<>();
  private int at;
  private int exhausted;

  /** The resolver is one that Drools' conditions accept. */
  public Pass(RuleNetwork network, ValueResolver resolver) {
    this.network = network;
    this.matches = new Matches(network, resolver);
    this.next = new int[network.goals().size()];
  }

  /**
   * Everything that fires on the facts, one after the other; what is concluded is told in between.
   */
  public void run(List<?> facts, Consumer<RuleTerminalNodeLeftTuple> consequence) {
    facts.forEach(matches::add);
    List<Goal> goals = network.goals();
    Meter meter = Meter.running();
    at = 0;
    exhausted = 0;
    while (at < goals.size()) {
      Goal goal = goals.get(at);
      if (at < exhausted && !goal.last().concluded()) {
        at++;
        continue;
      }
      meter.turnsTo(goal.end().getRule().getName());
      LeftTuple row = goal.last().isChanging() ? unfired(goal) : following(goal);
      if (row == null) {
        at++;
      } else {
        consequence.accept(goal.match(row));
      }
    }
  }

  private LeftTuple following(Goal goal) {
    List<LeftTuple> rows = matches.rows(goal.last());
    return next[at] < rows.size() ? rows.get(next[at]++) : null;
  }

  /** What it matches may have changed since it fired last. */
  private LeftTuple unfired(Goal goal) {
    for (LeftTuple row : matches.rows(goal.last())) {
      if (fired.add(facts(row))) {
        return row;
      }
    }
    return null;
  }

  private List<Object> facts(LeftTuple row) {
    InternalFactHandle[] handles = new InternalFactHandle[row.getIndex() + 2];
    int count = 0;
    for (Tuple<?> part = row; part != null; part = (Tuple<?>) part.getParent()) {
      if (part.getFactHandle() != null) {
        handles[count++] = (InternalFactHandle) part.getFactHandle();
      }
    }
    Object[] key = Arrays.copyOf(handles, count + 1, Object[].class);
    key[count] = at;
    return Arrays.asList(key);
  }

  /**
   * What a rule concluded, where others ask about it: of the rules whose turn is over, only those
   * that a conclusion can move have another.
   */
  public void conclude(Object outcome) {
    matches.addConclusion(outcome);
    exhausted = Math.max(exhausted, at);
    at = 0;
  }

  /** Makes it as new. */
  public void reset() {
    matches.reset();
    fired.clear();
    Arrays.fill(next, 0);
  }
}
