package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Deadline;
import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.ResourceBar;
import dev.hatchway.rules.facts.ResourceMatch;
import dev.hatchway.rules.facts.ReviewPlan;
import dev.hatchway.rules.facts.ScorePart;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.SizeClass;
import dev.hatchway.rules.runtime.DecisionRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a decision comes to, read as the house reads it: a value for each {@link Aspect}. The score
 * is the total of a scoring, -1 elsewhere; the reasons are a fingerprint of what was said, in
 * whatever order.
 */
record Outlook(Map<String, String> values, int score, long reasons) {

  /** Nothing, where something could have come out. */
  static final String NONE = "";

  private static final int BAND = 20;
  private static final int HIGHEST_BAND = 80;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Outlook of(String decision, List<Outcome> outcomes) {
    Map<String, String> values =
        switch (decision) {
          case DecisionRequest.SCREENING -> screening(outcomes);
          case DecisionRequest.SCORING -> scoring(outcomes);
          case DecisionRequest.REVIEWER_MATCHING -> reviewers(outcomes);
          case DecisionRequest.ROUTING -> routing(outcomes);
          case DecisionRequest.DEADLINES -> deadlines(outcomes);
          default -> Map.of();
        };
    int score = decision.equals(DecisionRequest.SCORING) ? total(outcomes) : -1;
    return new Outlook(values, score, fingerprint(outcomes));
  }

  String value(String aspect) {
    return values.getOrDefault(aspect, NONE);
  }

  private static Map<String, String> screening(List<Outcome> outcomes) {
    List<Eligibility> findings = new ArrayList<>();
    Size size = null;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Eligibility finding) {
        findings.add(finding);
      } else if (outcome instanceof SizeClass found && size == null) {
        size = found.size();
      }
    }
    return Map.of(
        Aspect.VERDICT,
        Eligibility.overall(findings).name(),
        Aspect.SIZE,
        (size == null ? Size.UNKNOWN : size).name());
  }

  private static Map<String, String> scoring(List<Outcome> outcomes) {
    int band = Math.max(0, Math.min(HIGHEST_BAND, total(outcomes) / BAND * BAND));
    return Map.of(Aspect.SCORE, String.valueOf(band));
  }

  private static int total(List<Outcome> outcomes) {
    int total = 0;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof ScorePart part) {
        total += part.points();
      }
    }
    return total;
  }

  private static Map<String, String> reviewers(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof ReviewPlan plan) {
        return Map.of(
            Aspect.REVIEWERS,
            String.valueOf(plan.reviewers()),
            Aspect.DIVERGENCE,
            String.valueOf(plan.divergenceThreshold()));
      }
    }
    return Map.of(Aspect.REVIEWERS, NONE, Aspect.DIVERGENCE, NONE);
  }

  private static Map<String, String> routing(List<Outcome> outcomes) {
    Set<String> barred = new HashSet<>();
    Map<NeedKind, Map<String, Integer>> points = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof ResourceBar bar) {
        barred.add(bar.resourceCode());
      } else if (outcome instanceof ResourceMatch match) {
        points
            .computeIfAbsent(match.need(), need -> new HashMap<>())
            .merge(match.resourceCode(), match.points(), Integer::sum);
      }
    }
    Map<String, String> first = new TreeMap<>();
    points.forEach((need, found) -> first.put(Aspect.routing(need), first(found, barred)));
    return first;
  }

  /** Most points first, then by code; as partners are asked. */
  private static String first(Map<String, Integer> points, Set<String> barred) {
    String best = NONE;
    int most = Integer.MIN_VALUE;
    for (Map.Entry<String, Integer> one : points.entrySet()) {
      boolean better =
          one.getValue() > most || one.getValue() == most && one.getKey().compareTo(best) < 0;
      if (!barred.contains(one.getKey()) && better) {
        best = one.getKey();
        most = one.getValue();
      }
    }
    return best;
  }

  private static Map<String, String> deadlines(List<Outcome> outcomes) {
    Map<String, String> durations = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Deadline deadline) {
        durations.putIfAbsent(Aspect.deadline(deadline.name()), deadline.duration().toString());
      }
    }
    return durations;
  }

  private static long fingerprint(List<Outcome> outcomes) {
    long sum = 0;
    for (Outcome outcome : outcomes) {
      String reason = outcome.reason();
      long one = (reason == null ? 0 : reason.hashCode()) * SPREAD;
      sum += one ^ (one >>> 29);
    }
    return sum;
  }
}
