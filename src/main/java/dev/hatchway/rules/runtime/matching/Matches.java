package dev.hatchway.rules.runtime.matching;

import dev.hatchway.rules.runtime.budget.Meter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.LeftTuple;

/** What selections and joins of a network match on the facts so far; each is found once. */
final class Matches {

  /** Of rows in a list: room for more is not kept for the next evaluation. */
  private static final int MOST_KEPT = 1_000;

  private final RuleNetwork network;
  private final ValueResolver resolver;
  private final List<InternalFactHandle>[] selected;
  private final int[] seen;
  // lists and maps are used again: whether a list says what is so now is told beside it
  private final List<LeftTuple>[] rows;
  private final boolean[] isFound;
  private final Map<Object, List<InternalFactHandle>>[] indexed;
  private final int[] seenByIndex;

  // how many facts there were when these were last gone through
  private final int[] upTo;
  private final int[] indexedUpTo;
  private final Object[][] contexts;
  private int facts;

  @SuppressWarnings("unchecked")
  Matches(RuleNetwork network, ValueResolver resolver) {
    this.network = network;
    this.resolver = resolver;
    this.selected = new List[network.selections().size()];
    this.rows = new List[network.joins().size()];
    this.seen = new int[selected.length];
    this.isFound = new boolean[rows.length];
    this.indexed = new Map[network.indexes()];
    this.seenByIndex = new int[indexed.length];
    this.upTo = new int[selected.length];
    this.indexedUpTo = new int[indexed.length];
    Arrays.setAll(selected, i -> new ArrayList<>());
    Arrays.setAll(rows, i -> new ArrayList<>(1));
    Arrays.setAll(indexed, i -> new HashMap<>());
    this.contexts = new Object[network.joins().size()][];
    for (Join join : network.joins()) {
      contexts[join.id()] = join.conditions().stream().map(BetaConstraint::createContext).toArray();
    }
    reset();
  }

  void reset() {
    for (List<InternalFactHandle> handles : selected) {
      handles.clear();
    }
    Arrays.fill(seen, 0);
    Arrays.setAll(rows, i -> emptied(rows[i]));
    Arrays.fill(isFound, false);
    Arrays.setAll(indexed, i -> emptied(indexed[i]));
    Arrays.fill(seenByIndex, 0);
    Arrays.fill(upTo, 0);
    Arrays.fill(indexedUpTo, 0);
    facts = 0;
    for (Object[] context : contexts) {
      for (Object one : context) {
        ((ContextEntry) one).resetTuple();
      }
    }
    add(InitialFactImpl.getInstance());
  }

  private static List<LeftTuple> emptied(List<LeftTuple> found) {
    if (found.size() > MOST_KEPT) {
      return new ArrayList<>(1);
    }
    found.clear();
    return found;
  }

  private static Map<Object, List<InternalFactHandle>> emptied(
      Map<Object, List<InternalFactHandle>> index) {
    if (index.size() > MOST_KEPT) {
      return new HashMap<>();
    }
    index.clear();
    return index;
  }

  void add(Object fact) {
    InternalFactHandle handle = new DefaultFactHandle(facts++, fact);
    for (int id : network.taking(fact.getClass())) {
      selected[id].add(handle);
    }
  }

  /** Forgets what it may change; what only grows is gone through from where it ended. */
  void addConclusion(Object outcome) {
    add(outcome);
    for (Join join : network.changing()) {
      isFound[join.id()] = false;
    }
  }

  List<LeftTuple> rows(Join join) {
    List<LeftTuple> found = rows[join.id()];
    if (join.kind() == Join.Kind.FIRST) {
      first(join, found);
    } else if (!isFound[join.id()]) {
      found.clear();
      join(join, found);
      isFound[join.id()] = true;
    }
    return found;
  }

  private void first(Join join, List<LeftTuple> found) {
    List<InternalFactHandle> handles = selected(join.selection());
    for (int i = found.size(); i < handles.size(); i++) {
      found.add(new LeftTuple(handles.get(i), join.sink(), false));
    }
  }

  private void join(Join join, List<LeftTuple> found) {
    List<LeftTuple> before = rows(join.before());
    if (before.isEmpty()) {
      return;
    }
    Meter meter = Meter.running();
    for (int r = 0; r < before.size(); r++) {
      LeftTuple row = before.get(r);
      List<InternalFactHandle> candidates = candidates(join, row);
      Object[] context = context(join, row);
      boolean any = false;
      for (int i = 0; i < candidates.size(); i++) {
        InternalFactHandle handle = candidates.get(i);
        meter.joins(join.rule());
        if (holds(join, context, handle)) {
          any = true;
          if (join.kind() != Join.Kind.JOIN) {
            break;
          }
          found.add(new LeftTuple(handle, row, join.sink()));
        }
      }
      if (join.kind() == Join.Kind.EXISTS && any || join.kind() == Join.Kind.NOT && !any) {
        found.add(new LeftTuple(row, join.sink(), null, false));
      }
    }
  }

  private List<InternalFactHandle> candidates(Join join, LeftTuple row) {
    if (join.by() == null) {
      return selected(join.selection());
    }
    var value = join.by().value();
    Object wanted = value.getValue(resolver, row.get(value).getObject());
    return indexed(join.by().index()).getOrDefault(wanted, List.of());
  }

  private Object[] context(Join join, LeftTuple row) {
    Object[] context = contexts[join.id()];
    for (Object one : context) {
      ((ContextEntry) one).updateFromTuple(resolver, row);
    }
    return context;
  }

  private static boolean holds(Join join, Object[] context, InternalFactHandle handle) {
    for (int i = 0; i < context.length; i++) {
      if (!join.conditions().get(i).isAllowedCachedLeft(context[i], handle)) {
        return false;
      }
    }
    return true;
  }

  private List<InternalFactHandle> selected(Selection selection) {
    List<InternalFactHandle> found = selected[selection.id()];
    if (selection.from() == null || upTo[selection.id()] == facts) {
      return found;
    }
    if (selection.lookup() != null) {
      return indexed(selection.lookup().index())
          .getOrDefault(selection.lookup().value(), List.of());
    }
    upTo[selection.id()] = facts;
    List<InternalFactHandle> from = selected(selection.from());
    Meter meter = Meter.running();
    for (int i = seen[selection.id()]; i < from.size(); i++) {
      meter.asks();
      if (selection.condition().isAllowed(from.get(i), resolver)) {
        found.add(from.get(i));
      }
    }
    seen[selection.id()] = from.size();
    return found;
  }

  private Map<Object, List<InternalFactHandle>> indexed(Index index) {
    Map<Object, List<InternalFactHandle>> found = indexed[index.id()];
    if (indexedUpTo[index.id()] == facts) {
      return found;
    }
    indexedUpTo[index.id()] = facts;
    List<InternalFactHandle> handles = selected(index.of());
    for (int i = seenByIndex[index.id()]; i < handles.size(); i++) {
      Object value = index.field().getValue(resolver, handles.get(i).getObject());
      found.computeIfAbsent(value, v -> new ArrayList<>()).add(handles.get(i));
    }
    seenByIndex[index.id()] = handles.size();
    return found;
  }
}
