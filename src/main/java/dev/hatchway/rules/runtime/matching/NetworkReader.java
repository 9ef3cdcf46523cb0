package dev.hatchway.rules.runtime.matching;

import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.matching.Join.By;
import dev.hatchway.rules.runtime.matching.Join.Kind;
import dev.hatchway.rules.runtime.matching.Selection.Lookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.Sink;

/** Reads the network that Drools compiled; what rules share there is shared here too. */
final class NetworkReader {

  /** From so many selections on that ask a field for one value each, these are looked up. */
  private static final int WORTH_AN_INDEX = 3;

  private record Field(Selection of, int number) {}

  private final Map<Integer, Selection> selected = new HashMap<>();
  private final Map<Integer, Join> joined = new HashMap<>();
  private final List<Selection> selections = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final Map<Field, Index> indexes = new HashMap<>();
  private final Map<List<Integer>, Set<Integer>> valuesAsked = new HashMap<>();

  NetworkReader(List<RuleTerminalNode> ends) {
    for (RuleTerminalNode end : ends) {
      for (LeftTupleSource at = end.getLeftTupleSource();
          at != null;
          at = at.getLeftTupleSource()) {
        count(at instanceof BetaNode beta ? beta.getRightInput().getParent() : at.getParent());
        if (at instanceof LeftInputAdapterNode) {
          break;
        }
      }
    }
  }

  private void count(Object source) {
    for (Object at = source; at instanceof AlphaNode alpha; at = alpha.getParent()) {
      ReadAccessor field = fieldAskedForAValue(alpha.getConstraint());
      if (field != null) {
        valuesAsked
            .computeIfAbsent(
                List.of(alpha.getParent().getId(), field.getIndex()), f -> new HashSet<>())
            .add(alpha.getId());
      }
    }
  }

  List<Selection> selections() {
    return selections;
  }

  List<Join> joins() {
    return joins;
  }

  int indexes() {
    return indexes.size();
  }

  Join join(LeftTupleSource source) {
    Join known = joined.get(source.getId());
    if (known != null) {
      return known;
    }
    Join read = source instanceof LeftInputAdapterNode first ? first(first) : later(source);
    joins.add(read);
    joined.put(source.getId(), read);
    return read;
  }

  private Join first(LeftInputAdapterNode node) {
    Selection selection = selection(node.getObjectSource());
    return new Join(
        joins.size(),
        null,
        Kind.FIRST,
        selection,
        List.of(),
        null,
        sink(node),
        "none",
        selection.concluded());
  }

  private Join later(LeftTupleSource source) {
    Kind kind =
        source instanceof JoinNode
            ? Kind.JOIN
            : source instanceof NotNode
                ? Kind.NOT
                : source instanceof ExistsNode ? Kind.EXISTS : null;
    if (kind == null || !(source instanceof BetaNode node) || node.inputIsTupleToObjectNode()) {
      throw new Unknown(source.getClass().getSimpleName());
    }
    Join before = join(node.getLeftTupleSource());
    Selection selection = selection(node.getRightInput().getParent());
    List<BetaConstraint<Object>> conditions = new ArrayList<>();
    By by = null;
    for (BetaConstraint<?> condition : node.getConstraints()) {
      By equal = by == null ? equality(selection, condition) : null;
      if (equal == null) {
        conditions.add(untyped(condition));
      } else {
        by = equal;
      }
    }
    return new Join(
        joins.size(),
        before,
        kind,
        selection,
        List.copyOf(conditions),
        by,
        sink(node),
        node.getAssociatedRules().length == 0 ? "none" : node.getAssociatedRules()[0].getName(),
        before.concluded() || selection.concluded());
  }

  private static Sink sink(LeftTupleSource node) {
    return (Sink) node.getSinks()[0];
  }

  @SuppressWarnings("unchecked")
  private static BetaConstraint<Object> untyped(BetaConstraint<?> condition) {
    return (BetaConstraint<Object>) condition;
  }

  /** Where values of one enumeration, or texts, are compared: these are equal or they are not. */
  private By equality(Selection selection, Constraint condition) {
    ReadAccessor field = equalField(condition);
    Declaration[] values = condition.getRequiredDeclarations();
    if (field == null
        || values.length != 1
        || values[0].isPatternDeclaration()
        || values[0].getExtractor().getExtractToClass() != field.getExtractToClass()
        || ((IndexableConstraint) condition).getField() != null) {
      return null;
    }
    return new By(index(selection, field), values[0]);
  }

  private static ReadAccessor equalField(Constraint condition) {
    if (!(condition instanceof IndexableConstraint indexable)
        || indexable.getConstraintType() != ConstraintTypeOperator.EQUAL
        || indexable.isUnification()) {
      return null;
    }
    ReadAccessor field = indexable.getFieldExtractor();
    return field != null
            && (field.getExtractToClass().isEnum() || field.getExtractToClass() == String.class)
        ? field
        : null;
  }

  private static ReadAccessor fieldAskedForAValue(Constraint condition) {
    ReadAccessor field = equalField(condition);
    if (field == null || condition.getRequiredDeclarations().length > 0) {
      return null;
    }
    var value = ((IndexableConstraint) condition).getField();
    return value != null && field.getExtractToClass().isInstance(value.getValue()) ? field : null;
  }

  private Index index(Selection selection, ReadAccessor field) {
    return indexes.computeIfAbsent(
        new Field(selection, field.getIndex()), f -> new Index(indexes.size(), selection, field));
  }

  private Selection selection(ObjectSource source) {
    Selection known = selected.get(source.getId());
    if (known != null) {
      return known;
    }
    Selection read;
    if (source instanceof ObjectTypeNode node
        && node.getObjectType() instanceof ClassObjectType type) {
      read = all(type.getClassType());
    } else if (source instanceof AlphaNode node) {
      read = some(node, selection((ObjectSource) node.getParent()));
    } else {
      throw new Unknown(source.getClass().getSimpleName());
    }
    selections.add(read);
    selected.put(source.getId(), read);
    return read;
  }

  private Selection all(Class<?> type) {
    boolean concluded =
        Arrays.stream(Outcome.class.getPermittedSubclasses()).anyMatch(type::isAssignableFrom);
    return new Selection(selections.size(), type, null, null, null, concluded);
  }

  private Selection some(AlphaNode node, Selection from) {
    ReadAccessor field = fieldAskedForAValue(node.getConstraint());
    Lookup lookup = null;
    if (field != null
        && valuesAsked.get(List.of(node.getParent().getId(), field.getIndex())).size()
            >= WORTH_AN_INDEX) {
      Object value = ((IndexableConstraint) node.getConstraint()).getField().getValue();
      lookup = new Lookup(index(from, field), value);
    }
    return new Selection(
        selections.size(), null, from, node.getConstraint(), lookup, from.concluded());
  }
}
