package dev.hatchway.rules.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How outcomes of one kind are meant: which of their arguments say what they are about, which say
 * what is said of it, whether only one may be said, and whether one must be.
 */
record OutcomePolicy(List<Integer> about, List<Integer> said, boolean single, boolean required) {

  private static final Map<String, OutcomePolicy> ALL =
      Map.of(
          "SizeClass", new OutcomePolicy(List.of(), List.of(0), true, false),
          "ReviewPlan", new OutcomePolicy(List.of(), List.of(0, 1), true, true),
          "Deadline", new OutcomePolicy(List.of(0), List.of(1), true, true),
          // the strictest of several counts
          "Eligibility", new OutcomePolicy(List.of(), List.of(0), false, false),
          // points of several add up
          "ScorePart", new OutcomePolicy(List.of(0), List.of(1), false, false),
          "ResourceMatch", new OutcomePolicy(List.of(0, 1), List.of(2), false, false),
          "ReviewerMatch", new OutcomePolicy(List.of(0), List.of(1), false, false),
          "ResourceBar", new OutcomePolicy(List.of(0), List.of(), false, false),
          "ReviewerBar", new OutcomePolicy(List.of(0), List.of(), false, false));

  static Optional<OutcomePolicy> of(String type) {
    return Optional.ofNullable(ALL.get(type));
  }

  /** What a conclusion is about, such as the name of a deadline. */
  static String key(Conclusion conclusion) {
    return conclusion.type()
        + of(conclusion.type()).map(p -> pick(conclusion, p.about())).orElse("");
  }

  static String value(Conclusion conclusion) {
    return of(conclusion.type()).map(p -> pick(conclusion, p.said())).orElse("");
  }

  static boolean isSingle(Conclusion conclusion) {
    return of(conclusion.type()).map(OutcomePolicy::single).orElse(false);
  }

  static boolean isRequired(Conclusion conclusion) {
    return of(conclusion.type()).map(OutcomePolicy::required).orElse(false);
  }

  private static String pick(Conclusion conclusion, List<Integer> places) {
    return places.stream()
        .filter(place -> place < conclusion.arguments().size())
        .map(place -> conclusion.arguments().get(place).replace("\"", ""))
        .collect(Collectors.joining(" ", " ", ""));
  }
}
