package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cases that a first-match table leaves without an answer. Rows that each say "unless decided
 * above" of the same thing are meant to decide it in all cases that they have in common.
 */
final class Gaps {

  private Gaps() {}

  static List<Insight> in(Examination examination) {
    Map<List<Object>, List<RuleModel>> tables = new LinkedHashMap<>();
    for (RuleModel rule : examination.rules()) {
      if (rule.conclusions().size() == 1
          && rule.guardOf(rule.conclusions().get(0).type()).isPresent()) {
        tables
            .computeIfAbsent(
                List.of(rule.file(), rule.table(), OutcomePolicy.key(rule.conclusions().get(0))),
                k -> new ArrayList<>())
            .add(rule);
      }
    }
    List<Insight> found = new ArrayList<>();
    tables.values().stream()
        .filter(rows -> rows.stream().allMatch(RuleModel::isClear))
        .forEach(rows -> gap(examination, rows, found));
    return found;
  }

  private static void gap(Examination examination, List<RuleModel> rows, List<Insight> found) {
    RuleModel first = rows.get(0);
    if (rows.size() < 2 && !OutcomePolicy.isRequired(first.conclusions().get(0))) {
      return;
    }
    Search search = examination.search().ofAnApplication().where(common(rows));
    rows.forEach(search::whereNot);
    Search.Result uncovered = search.run();
    if (uncovered.isFound() && noneFires(examination, rows, uncovered.facts())) {
      found.add(
          new Insight(
              Insight.Kind.GAP,
              first,
              List.of(OutcomePolicy.key(first.conclusions().get(0))),
              uncovered.facts()));
    }
  }

  private static boolean noneFires(
      Examination examination, List<RuleModel> rows, List<Fact> facts) {
    Set<String> fired = examination.fired(facts);
    return rows.stream().noneMatch(r -> fired.contains(r.name()));
  }

  /** What all rows ask, as a rule; a single row asks for nothing in common with others. */
  private static RuleModel common(List<RuleModel> rows) {
    RuleModel first = rows.get(0);
    List<PatternModel> patterns = new ArrayList<>();
    if (rows.size() > 1) {
      for (PatternModel pattern : first.patterns()) {
        List<Condition> parts =
            pattern.condition().conjuncts().stream()
                .filter(part -> !isKnown(part))
                .filter(part -> rows.stream().allMatch(row -> asks(row, pattern, part)))
                .toList();
        if (!parts.isEmpty() && pattern.quantifier() != Quantifier.NONE) {
          patterns.add(
              new PatternModel(
                  pattern.quantifier(),
                  pattern.type(),
                  null,
                  pattern.variables(),
                  new Condition.All(parts)));
        }
      }
    }
    return new RuleModel("", first.decision(), first.file(), 0, 0, 0, false, patterns, List.of());
  }

  /** That a value is known is not the table's subject: a table says what missing means. */
  private static boolean isKnown(Condition part) {
    return part instanceof Condition.Compared c
        && c.operator() == Operator.UNEQUAL
        && c.right().equals(new Term.Value(null));
  }

  private static boolean asks(RuleModel row, PatternModel as, Condition part) {
    return row.patterns().stream()
        .anyMatch(
            p ->
                p.type().equals(as.type())
                    && p.quantifier() == as.quantifier()
                    && p.condition().conjuncts().contains(part));
  }
}
