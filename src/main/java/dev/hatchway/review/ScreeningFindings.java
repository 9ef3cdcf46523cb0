package dev.hatchway.review;

import dev.hatchway.platform.Isolated;
import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.SizeClass;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.runtime.DecisionResult;
import dev.hatchway.rules.runtime.FiredRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a screening decision: the strictest verdict counts, with the rules that came to it. */
final class ScreeningFindings {

  private ScreeningFindings() {}

  static Screening.Findings of(DecisionResult answer) {
    List<Eligibility> all = answer.outcomes(Eligibility.class);
    Verdict verdict = Eligibility.overall(all);
    List<String> reasons =
        all.stream()
            .filter(e -> e.verdict() == verdict)
            .map(
                e ->
                    verdict == Verdict.ELIGIBLE
                        ? e.reason()
                        : explained(e.reason(), answer.fired()))
            .distinct()
            .toList();
    Optional<SizeClass> size = answer.outcomes(SizeClass.class).stream().findFirst();
    return new Screening.Findings(
        verdict,
        reasons,
        size.map(SizeClass::size).orElse(Size.UNKNOWN),
        size.map(s -> s.reason() + " (" + s.source() + ")").orElse(null));
  }

  /** A reason with the facts its rule matched, such as: Too large (company Acme, people = 900). */
  private static String explained(String reason, List<FiredRule> fired) {
    return fired.stream()
        .filter(rule -> rule.name().equals(reason) && !rule.matched().isEmpty())
        .findFirst()
        .map(rule -> reason + " (" + isolated(rule.matched()) + ")")
        .orElse(reason);
  }

  /** Among them is the company's name. */
  private static String isolated(List<String> matched) {
    return matched.stream().map(Isolated::part).collect(Collectors.joining(", "));
  }
}
