package dev.hatchway.rules.runtime.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TerminalNode;

/** How the rules of one decision are matched: read once from what Drools compiled them to. */
public final class RuleNetwork {

  private static final Comparator<RuleTerminalNode> AS_DROOLS_FIRES =
      Comparator.<RuleTerminalNode>comparingInt(end -> -end.getRule().getSalienceValue())
          .thenComparingInt(end -> end.getRule().getLoadOrder())
          .thenComparingInt(RuleTerminalNode::getId);

  private final List<Selection> selections;
  private final List<Join> joins;
  private final List<Join> changing;
  private final List<Goal> goals;
  private final int indexes;
  private final Map<Class<?>, int[]> kinds = new ConcurrentHashMap<>();

  private RuleNetwork(NetworkReader reader, List<Goal> goals) {
    this.selections = List.copyOf(reader.selections());
    this.joins = List.copyOf(reader.joins());
    this.changing = joins.stream().filter(Join::isChanging).toList();
    this.indexes = reader.indexes();
    this.goals = List.copyOf(goals);
  }

  /** Empty where a rule asks for something that only Drools itself matches. */
  public static Optional<RuleNetwork> of(InternalRuleBase rules) {
    try {
      List<RuleTerminalNode> ends = new ArrayList<>();
      for (TerminalNode[] nodes : rules.getReteooBuilder().getTerminalNodes().values()) {
        Arrays.stream(nodes).map(RuleNetwork::plain).forEach(ends::add);
      }
      ends.sort(AS_DROOLS_FIRES);
      NetworkReader reader = new NetworkReader(ends);
      List<Goal> goals =
          ends.stream().map(end -> new Goal(end, reader.join(end.getLeftTupleSource()))).toList();
      return Optional.of(new RuleNetwork(reader, goals));
    } catch (Unknown onlyDrools) {
      return Optional.empty();
    }
  }

  private static RuleTerminalNode plain(TerminalNode node) {
    RuleImpl rule = node.getRule();
    if (!(node instanceof RuleTerminalNode end)
        || rule.isSalienceDynamic()
        || rule.isNoLoop()
        || rule.isLockOnActive()
        || rule.getActivationGroup() != null
        || rule.getTimer() != null
        || !rule.isMainAgendaGroup()
        || rule.getEnabled() != EnabledBoolean.ENABLED_TRUE) {
      throw new Unknown("An attribute of " + rule.getName());
    }
    return end;
  }

  List<Selection> selections() {
    return selections;
  }

  List<Join> joins() {
    return joins;
  }

  /** Those whose matches may become others when something is concluded, not only more. */
  List<Join> changing() {
    return changing;
  }

  List<Goal> goals() {
    return goals;
  }

  int indexes() {
    return indexes;
  }

  /** The ids of the selections that take every object of a class. */
  int[] taking(Class<?> kind) {
    int[] known = kinds.get(kind);
    if (known == null) {
      known =
          selections.stream()
              .filter(s -> s.type() != null && s.type().isAssignableFrom(kind))
              .mapToInt(Selection::id)
              .toArray();
      kinds.put(kind, known);
    }
    return known;
  }
}
