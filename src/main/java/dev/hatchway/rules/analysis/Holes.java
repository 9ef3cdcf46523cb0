package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cases between bands: the rows of a table divide a number, or an enumeration, into bands that all
 * say something about the same, and leave a value out on the way. What lies below the lowest band
 * or above the highest is left to the author.
 */
final class Holes {

  private Holes() {}

  static List<Insight> in(Examination examination) {
    Map<List<Object>, List<RuleModel>> tables = new LinkedHashMap<>();
    examination.rules().stream()
        .filter(RuleModel::isRow)
        .forEach(
            r ->
                tables
                    .computeIfAbsent(List.of(r.file(), r.table()), k -> new ArrayList<>())
                    .add(r));
    List<Insight> found = new ArrayList<>();
    tables.values().stream()
        .filter(Holes::areBands)
        .forEach(
            rows -> fields(rows).forEach(f -> hole(examination, rows, f).ifPresent(found::add)));
    return found;
  }

  private static boolean areBands(List<RuleModel> rows) {
    return rows.size() > 1
        && rows.stream()
            .allMatch(
                r ->
                    r.isClear()
                        && r.conclusions().size() == 1
                        && r.guardOf(r.conclusions().get(0).type()).isEmpty()
                        && !r.buildsOnOutcomes())
        && rows.stream().map(r -> OutcomePolicy.key(r.conclusions().get(0))).distinct().count()
            == 1;
  }

  /** Type and field of what every row looks at. */
  private static Set<List<String>> fields(List<RuleModel> rows) {
    Set<List<String>> common = null;
    for (RuleModel row : rows) {
      Set<List<String>> asked =
          row.patterns().stream()
              .flatMap(
                  p ->
                      p.condition()
                          .names()
                          .filter(Term.Field.class::isInstance)
                          .map(n -> List.of(p.type(), n.toString())))
              .collect(Collectors.toSet());
      if (common == null) {
        common = asked;
      } else {
        common.retainAll(asked);
      }
    }
    return common == null ? Set.of() : common;
  }

  private static Optional<Insight> hole(
      Examination examination, List<RuleModel> rows, List<String> field) {
    Term asked = new Term.Field(field.get(1));
    List<Condition> within = within(rows, asked);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    RuleModel first = rows.get(0);
    RuleModel inside =
        new RuleModel(
            "",
            first.decision(),
            first.file(),
            0,
            0,
            0,
            false,
            List.of(
                new PatternModel(
                    Quantifier.EACH, field.get(0), null, Map.of(), new Condition.All(within))),
            List.of());
    Search search = examination.search(inside).where(inside);
    rows.forEach(search::whereNot);
    Search.Result uncovered = search.run();
    if (!uncovered.isFound()) {
      return Optional.empty();
    }
    Set<String> fired = examination.fired(uncovered.facts());
    return rows.stream().anyMatch(r -> fired.contains(r.name()))
        ? Optional.empty()
        : Optional.of(
            new Insight(Insight.Kind.HOLE, first, List.of(field.get(1)), uncovered.facts()));
  }

  private static List<Condition> within(List<RuleModel> rows, Term field) {
    TreeSet<BigDecimal> limits = new TreeSet<>();
    boolean[] constants = new boolean[1];
    rows.stream()
        .flatMap(r -> r.patterns().stream())
        .flatMap(p -> p.condition().atoms())
        .forEach(
            atom -> {
              if (atom instanceof Condition.Compared c
                  && c.left().equals(field)
                  && c.right() instanceof Term.Value value) {
                if (value.value() instanceof BigDecimal limit) {
                  limits.add(limit);
                }
                constants[0] |= value.value() instanceof Enum<?>;
              }
              constants[0] |= atom instanceof Condition.OneOf o && o.left().equals(field);
            });
    if (limits.size() > 1) {
      return List.of(
          new Condition.Compared(field, Operator.MORE, new Term.Value(limits.first())),
          new Condition.Compared(field, Operator.LESS, new Term.Value(limits.last())));
    }
    return constants[0] && limits.isEmpty()
        ? List.of(new Condition.Compared(field, Operator.UNEQUAL, new Term.Value(null)))
        : List.of();
  }
}
