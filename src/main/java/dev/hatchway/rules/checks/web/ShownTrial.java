package dev.hatchway.rules.checks.web;

import dev.hatchway.platform.Isolated;
import dev.hatchway.rules.explain.Explanation;
import dev.hatchway.rules.explain.Turn;
import dev.hatchway.rules.explain.WhyNot;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came out of trying rules, ready to show. */
record ShownTrial(
    String result,
    List<FiredRule> fired,
    List<Said> outcomes,
    int silentRules,
    List<SilentFile> silent,
    List<Option> wanted,
    List<Way> ways) {

  /** One outcome. */
  record Said(String kind, String fields, String reason) {}

  /** The rules of one file that did not fire. */
  record SilentFile(String file, List<Silent> rules) {}

  /** A rule that did not fire, and why in a sentence. */
  record Silent(String rule, int line, String why) {}

  /** A way to another result: what to change. */
  record Way(String result, List<String> changes) {}

  static ShownTrial of(TryRules.Tried tried, Sayings sayings) {
    Explanation explanation = tried.explanation();
    String wanted = tried.turns().isEmpty() ? "" : tried.turns().get(0).result();
    return new ShownTrial(
        DecisionWords.result(sayings, explanation.result()),
        explanation.fired(),
        explanation.outcomes().stream()
            .map(o -> new Said(Shape.of(o).name(), sayings.worded(fields(o)), o.reason()))
            .toList(),
        explanation.whyNot().size(),
        silent(explanation.whyNot(), sayings),
        tried.otherResults().stream()
            .map(r -> new Option(r, DecisionWords.result(sayings, r), r.equals(wanted)))
            .toList(),
        tried.turns().stream().map(t -> way(t, sayings)).toList());
  }

  private static String fields(Object outcome) {
    return Shape.of(outcome).values(outcome).entrySet().stream()
        .filter(f -> !f.getKey().equals("reason"))
        .map(f -> f.getKey() + " " + Isolated.part(ValueText.of(f.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static List<SilentFile> silent(List<WhyNot> whyNot, Sayings sayings) {
    Map<String, List<Silent>> byFile =
        whyNot.stream()
            .collect(
                Collectors.groupingBy(
                    WhyNot::file,
                    TreeMap::new,
                    Collectors.mapping(
                        w -> new Silent(w.rule(), w.line(), why(w, sayings)),
                        Collectors.toList())));
    return byFile.entrySet().stream().map(f -> new SilentFile(f.getKey(), f.getValue())).toList();
  }

  private static String why(WhyNot why, Sayings sayings) {
    return sayings.say("checks.why-not." + why.reason(), why.condition(), why.seen());
  }

  private static Way way(Turn turn, Sayings sayings) {
    return new Way(
        DecisionWords.result(sayings, turn.result()),
        turn.changes().stream()
            .map(
                c ->
                    sayings.say(
                        "checks.change",
                        c.fact(),
                        c.component(),
                        c.fromText().isEmpty() ? "–" : c.fromText(),
                        c.toText().isEmpty() ? "–" : c.toText()))
            .toList());
  }
}
