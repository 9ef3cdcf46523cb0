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

  private static final Pattern SENTENCE_END = Pattern.compile("\\. (?!\\p{Ll})");

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

  /** A full stop inside a sentence, as in U.S., is followed by a small letter. */
  static String firstSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    return end.find() ? text.substring(0, end.start() + 1) : text;
  }
}
