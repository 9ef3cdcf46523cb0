package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.ResourceBar;
import dev.hatchway.rules.facts.ResourceMatch;
import dev.hatchway.rules.facts.ReviewPlan;
import dev.hatchway.rules.facts.ScorePart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all outcomes of a decision come to in a word: the strictest verdict, the points in all, how
 * many review, or the resource that fits best.
 */
public final class Results {

  private static final String NONE = "none";

  private Results() {}

  /** {@code none} where the outcomes come to nothing in particular. */
  public static String of(List<Outcome> outcomes) {
    List<Eligibility> findings = kind(outcomes, Eligibility.class);
    if (!findings.isEmpty()) {
      return Eligibility.overall(findings).name();
    }
    List<ScorePart> points = kind(outcomes, ScorePart.class);
    if (!points.isEmpty()) {
      return String.valueOf(points.stream().mapToInt(ScorePart::points).sum());
    }
    List<ReviewPlan> plans = kind(outcomes, ReviewPlan.class);
    if (!plans.isEmpty()) {
      return String.valueOf(plans.get(0).reviewers());
    }
    return bestResource(outcomes);
  }

  private static String bestResource(List<Outcome> outcomes) {
    Set<String> barred =
        kind(outcomes, ResourceBar.class).stream()
            .map(ResourceBar::resourceCode)
            .collect(Collectors.toSet());
    Map<String, Integer> points = new TreeMap<>();
    kind(outcomes, ResourceMatch.class).stream()
        .filter(match -> !barred.contains(match.resourceCode()))
        .forEach(match -> points.merge(match.resourceCode(), match.points(), Integer::sum));
    return points.entrySet().stream()
        .max(Comparator.comparing(Map.Entry<String, Integer>::getValue))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }

  private static <T> List<T> kind(List<Outcome> outcomes, Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
