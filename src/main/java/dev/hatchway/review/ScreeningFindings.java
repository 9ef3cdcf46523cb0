package dev.hatchway.review;

import dev.hatchway.rules.facts.Eligibility;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.SizeClass;
import dev.hatchway.rules.facts.Verdict;
import java.util.List;
import java.util.Optional;

/** Reads a screening decision: the strictest verdict counts, with the rules that came to it. */
final class ScreeningFindings {

  private ScreeningFindings() {}

  static Screening.Findings of(RuleAnswer answer) {
    List<Eligibility> all = answer.all(Eligibility.class);
    Verdict verdict = Eligibility.overall(all);
    List<String> reasons =
        all.stream()
            .filter(e -> e.verdict() == verdict)
            .map(e -> verdict == Verdict.ELIGIBLE ? e.reason() : answer.explained(e.reason()))
            .distinct()
            .toList();
    Optional<SizeClass> size = answer.all(SizeClass.class).stream().findFirst();
    return new Screening.Findings(
        verdict,
        reasons,
        size.map(SizeClass::size).orElse(Size.UNKNOWN),
        size.map(s -> s.reason() + " (" + s.source() + ")").orElse(null));
  }
}
