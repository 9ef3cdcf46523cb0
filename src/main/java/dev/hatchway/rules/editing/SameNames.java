package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Rules of one folder that have the same name: the second would take the place of the first. */
final class SameNames {

  private final Folder folder;
  private final String path;
  private final Map<String, Integer> lineOf = new HashMap<>();

  SameNames(Folder folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  List<Diagnostic> check(String text) {
    return switch (RuleForm.of(path)) {
      case SENTENCES, DRL -> inText(text);
      case DECISION_TABLE -> inTable(text);
      default -> List.of();
    };
  }

  private List<Diagnostic> inText(String text) {
    List<Diagnostic> found = new ArrayList<>();
    Lines lines = new Lines(text);
    for (int i = 1; i <= lines.count(); i++) {
      Matcher rule = RuleNames.RULE.matcher(lines.line(i));
      if (rule.find()) {
        String name = RuleNames.name(rule);
        int column = lines.line(i).indexOf(name) + 1;
        Integer earlier = lineOf.putIfAbsent(name, i);
        Words words = earlier != null ? Words.of("rule-at", earlier) : elsewhere(name);
        if (words != null) {
          found.add(Diagnostic.at(i, column, name.length(), words));
        }
      }
    }
    return found;
  }

  /** Names that stand twice in the table itself are found with its cells. */
  private List<Diagnostic> inTable(String text) {
    List<Diagnostic> found = new ArrayList<>();
    RuleNames.in(path, text)
        .forEach(
            (name, row) -> {
              Words words = elsewhere(name);
              if (words != null) {
                found.add(Diagnostic.inCell(row, 1, words));
              }
            });
    return found;
  }

  private Words elsewhere(String name) {
    String other = folder.otherWith(name, path);
    return other == null ? null : Words.of("rule-in", other);
  }
}
