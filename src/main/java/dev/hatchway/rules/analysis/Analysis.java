package dev.hatchway.rules.analysis;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds what is odd about rules by reasoning about their conditions. Whatever has an example was
 * tried with it: the compiled rules do what the insight says.
 */
public final class Analysis {

  private Analysis() {}

  /** Everything found in files that compiled. */
  public static List<Insight> of(RuleFiles files, Trial trial) {
    Map<String, List<RuleModel>> byDecision =
        RuleModels.of(files).stream()
            .collect(Collectors.groupingBy(RuleModel::decision, TreeMap::new, Collectors.toList()));
    List<Insight> insights = new ArrayList<>();
    byDecision.forEach(
        (decision, rules) -> insights.addAll(of(new Examination(decision, rules, trial))));
    return insights;
  }

  private static List<Insight> of(Examination examination) {
    List<Insight> insights = new ArrayList<>(DeadRules.in(examination));
    Set<RuleModel> dead = new HashSet<>();
    insights.forEach(i -> dead.add(i.rule()));
    insights.addAll(Duplicates.in(examination, dead));
    insights.forEach(i -> dead.add(i.rule()));
    insights.addAll(Shadows.in(examination, dead));
    insights.forEach(i -> dead.add(i.rule()));
    insights.addAll(Overlaps.in(examination, dead));
    insights.addAll(Gaps.in(examination));
    insights.addAll(Holes.in(examination));
    insights.addAll(FirstOfSeveral.in(examination));
    EdgeCases.ask(examination, examination.edgeValues());
    insights.addAll(examination.stopped());
    if (examination.isLate()) {
      RuleModel first = examination.rules().get(0);
      insights.add(
          new Insight(Insight.Kind.UNFINISHED, first, List.of(first.decision()), List.of()));
    }
    return insights;
  }
}
