package dev.hatchway.rules.authoring;

import dev.hatchway.rules.analysis.RuleModel;
import dev.hatchway.rules.analysis.RuleModels;
import dev.hatchway.rules.runtime.RuleFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be found in a set of rules: names, the fields and facts of conditions as they are once
 * sentences and tables are spelt out, outcomes, and every line of text.
 */
final class RuleIndex {

  private record Rule(RuleModel model, String conditions, String outcomes) {}

  private static final int MOST_HITS = 200;

  private final RuleFiles files;
  private final List<Rule> rules;

  RuleIndex(RuleFiles files) {
    this.files = files;
    this.rules = RuleModels.of(files).stream().map(RuleIndex::read).toList();
  }

  private static Rule read(RuleModel model) {
    return new Rule(
        model,
        model.patterns().stream()
            .flatMap(p -> Stream.concat(Stream.of(p.toString()), p.variables().values().stream()))
            .collect(Collectors.joining(", ")),
        model.conclusions().stream()
            .map(c -> c.type() + "(" + String.join(", ", c.arguments()) + ")")
            .collect(Collectors.joining(", ")));
  }

  /** Rules first, each once, then lines outside of those; without regard to case. */
  List<SearchHit> find(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, SearchHit> hits = new LinkedHashMap<>();
    for (Rule rule : rules) {
      SearchHit hit = hit(rule, wanted);
      if (hit != null) {
        hits.putIfAbsent(hit.file() + ":" + hit.line(), hit);
      }
    }
    for (String path : files.paths()) {
      lines(path, wanted).forEach(h -> hits.putIfAbsent(h.file() + ":" + h.line(), h));
    }
    return hits.values().stream().limit(MOST_HITS).toList();
  }

  private static SearchHit hit(Rule rule, String wanted) {
    if (has(rule.model().name(), wanted)) {
      return hit(rule, FoundIn.NAME, rule.conditions());
    }
    if (has(rule.conditions(), wanted)) {
      return hit(rule, FoundIn.CONDITION, rule.conditions());
    }
    return has(rule.outcomes(), wanted) ? hit(rule, FoundIn.OUTCOME, rule.outcomes()) : null;
  }

  private static SearchHit hit(Rule rule, FoundIn where, String excerpt) {
    RuleModel model = rule.model();
    return new SearchHit(model.file(), model.line(), model.name(), where, excerpt);
  }

  private List<SearchHit> lines(String path, String wanted) {
    List<SearchHit> hits = new ArrayList<>();
    int number = 0;
    for (String line : Lines.of(path, files.bytes(path)).all()) {
      number++;
      if (has(line, wanted)) {
        hits.add(new SearchHit(path, number, "", FoundIn.TEXT, line.strip()));
      }
    }
    return hits;
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
