package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.RuleFileView.Line;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of rules as text. */
final class RuleText {

  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\".*");
  private static final Pattern COMMENT = Pattern.compile("^(?://|#+)\\s*(.+)$");

  private final String path;
  private final List<Line> lines = new ArrayList<>();
  private int rules;
  private String sentence = "";

  RuleText(String path, String text) {
    this.path = path;
    text.lines().forEach(this::read);
  }

  private void read(String text) {
    Matcher rule = RULE.matcher(text);
    String anchor = null;
    if (RuleForm.of(path).hasRules() && rule.matches()) {
      anchor = RuleAnchor.of(rule.group(1));
      rules++;
    }
    Matcher comment = COMMENT.matcher(text);
    if (sentence.isEmpty() && comment.matches()) {
      sentence = firstSentence(comment.group(1));
    }
    lines.add(new Line(lines.size() + 1, text, anchor));
  }

  RuleFileView view() {
    return new RuleFileView(summary(), lines, List.of());
  }

  RuleFileSummary summary() {
    return new RuleFileSummary(
        path, RuleFiles.decisionOf(path), RuleForm.of(path), rules, sentence);
  }

  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
