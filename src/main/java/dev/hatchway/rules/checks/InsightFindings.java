package dev.hatchway.rules.checks;

import dev.hatchway.rules.analysis.Insight;
import dev.hatchway.rules.analysis.Insight.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What analysis finds out, as findings. An error is what can't be meant: a rule that is never
 * heard, two answers where one is expected, none where one must be. The rest may be meant, so it
 * asks for a reason.
 */
final class InsightFindings {

  private static final Map<Kind, Severity> SEVERITIES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Kind.IMPOSSIBLE, Severity.ERROR),
              Map.entry(Kind.WAITS_FOR_NOTHING, Severity.ERROR),
              Map.entry(Kind.SHADOWED, Severity.ERROR),
              Map.entry(Kind.OVERLAP, Severity.ERROR),
              Map.entry(Kind.CONTRADICTION, Severity.ERROR),
              Map.entry(Kind.GAP, Severity.ERROR),
              Map.entry(Kind.ENDLESS, Severity.ERROR),
              Map.entry(Kind.FAILS, Severity.ERROR),
              Map.entry(Kind.REDUNDANT, Severity.WARNING),
              Map.entry(Kind.DUPLICATE, Severity.WARNING),
              Map.entry(Kind.ADDS_UP, Severity.WARNING),
              Map.entry(Kind.HOLE, Severity.WARNING),
              Map.entry(Kind.FIRST_OF_SEVERAL, Severity.WARNING),
              Map.entry(Kind.UNFINISHED, Severity.WARNING)));

  private InsightFindings() {}

  static Finding of(Insight insight) {
    String kind = insight.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<Object> arguments = new ArrayList<>();
    arguments.add(insight.rule().name());
    arguments.addAll(insight.concerned());
    return new Finding(
        SEVERITIES.get(insight.kind()),
        kind,
        insight.rule().file(),
        insight.rule().line(),
        insight.rule().cell(),
        "checks.finding." + kind,
        arguments,
        insight.example());
  }
}
