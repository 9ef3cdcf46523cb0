package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.FiredRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that a scenario expects: what all comes to, an outcome with some of its fields, or a
 * rule that fires; or that there is none such. The subject is the word, the kind of outcome or the
 * rule's name.
 */
public record Expectation(int line, Kind kind, String subject, Map<String, Object> fields) {

  /** What can be expected. */
  public enum Kind {
    RESULT,
    OUTCOME,
    NO_OUTCOME,
    FIRED,
    NOT_FIRED
  }

  public Expectation {
    fields = Map.copyOf(fields);
  }

  boolean isMet(Evaluation evaluation) {
    return switch (kind) {
      case RESULT -> Results.of(evaluation.outcomes()).equals(subject);
      case OUTCOME -> evaluation.outcomes().stream().anyMatch(this::matches);
      case NO_OUTCOME -> evaluation.outcomes().stream().noneMatch(this::matches);
      case FIRED -> names(evaluation).contains(subject);
      case NOT_FIRED -> !names(evaluation).contains(subject);
    };
  }

  private boolean matches(Outcome outcome) {
    Shape shape = Shape.of(outcome);
    return shape.name().equals(subject)
        && fields.entrySet().stream()
            .allMatch(f -> f.getValue().equals(shape.read(outcome, f.getKey())));
  }

  private static List<String> names(Evaluation evaluation) {
    return evaluation.fired().stream().map(FiredRule::name).toList();
  }

  /** What was there instead, for somebody who wonders. */
  String seen(Evaluation evaluation) {
    return switch (kind) {
      case RESULT -> Results.of(evaluation.outcomes());
      case OUTCOME, NO_OUTCOME ->
          evaluation.outcomes().stream()
              .filter(o -> Shape.of(o).name().equals(subject))
              .map(Expectation::told)
              .distinct()
              .collect(Collectors.joining("; "));
      case FIRED, NOT_FIRED -> String.join("; ", names(evaluation));
    };
  }

  private static String told(Outcome outcome) {
    return Shape.of(outcome).values(outcome).entrySet().stream()
        .filter(f -> !f.getKey().equals("reason"))
        .map(f -> f.getKey() + " " + ValueText.of(f.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** As it is written in the file, in one line. */
  public String text() {
    String of =
        fields.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(f -> f.getKey() + " " + ValueText.of(f.getValue()))
            .collect(Collectors.joining(", "));
    String with = of.isEmpty() ? subject : subject + " (" + of + ")";
    return switch (kind) {
      case RESULT -> "result: " + subject;
      case OUTCOME -> with;
      case NO_OUTCOME -> "no " + with;
      case FIRED -> "fired: " + subject;
      case NOT_FIRED -> "not fired: " + subject;
    };
  }
}
