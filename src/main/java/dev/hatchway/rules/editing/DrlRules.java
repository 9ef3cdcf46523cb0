package dev.hatchway.rules.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a file in rule language: where the conditions and the consequence of each stand. */
final class DrlRules {

  /** A rule by its tokens; a part that is missing is empty. */
  record Part(String name, int nameOffset, int when, int then, int end) {}

  private static final Set<String> ATTRIBUTES = Set.of("salience", "no-loop", "enabled");

  private final List<DrlToken> tokens;
  private final Set<String> declared = new HashSet<>(ATTRIBUTES);
  private final List<Part> rules = new ArrayList<>();

  DrlRules(String text) {
    tokens = DrlToken.of(text);
    int i = 0;
    while (i < tokens.size()) {
      if (tokens.get(i).is("rule")) {
        i = rule(i);
      } else {
        declaration(i++);
      }
    }
  }

  private int rule(int start) {
    int when = find("when", start + 1);
    int then = find("then", Math.min(when, tokens.size()));
    int next = nextRule(start + 1);
    int end = Math.min(find("end", start + 1), next);
    boolean named = start + 1 < tokens.size();
    DrlToken name = named ? tokens.get(start + 1) : tokens.get(start);
    rules.add(
        new Part(
            name.text().replaceAll("^[\"']|[\"']$", ""),
            name.offset(),
            Math.min(when, end),
            Math.min(then, end),
            end));
    return end < tokens.size() && tokens.get(end).is("end") ? end + 1 : Math.max(start + 1, end);
  }

  private int nextRule(int from) {
    for (int i = from; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("rule") && tokens.get(i + 1).kind() == DrlToken.Kind.STRING) {
        return i;
      }
    }
    return tokens.size();
  }

  private int find(String word, int from) {
    int i = from;
    while (i < tokens.size() && !(tokens.get(i).isWord() && tokens.get(i).is(word))) {
      i++;
    }
    return i;
  }

  private void declaration(int i) {
    if (tokens.get(i).is("declare") && i + 1 < tokens.size()) {
      declared.add(tokens.get(i + 1).text());
    }
    if (tokens.get(i).is(";") && i > 0 && tokens.get(i - 1).isWord()) {
      // the last part of an import
      declared.add(tokens.get(i - 1).text());
    }
  }

  List<Part> rules() {
    return rules;
  }

  List<DrlToken> tokens() {
    return tokens;
  }

  /** What is wrong with names, from the start of the text. */
  List<DrlNames.Spot> wrongNames() {
    DrlNames names = new DrlNames(tokens, declared);
    for (Part rule : rules) {
      names.conditions(rule.when(), rule.then(), null);
      names.consequence(rule.then(), rule.end());
    }
    return names.spots();
  }
}
