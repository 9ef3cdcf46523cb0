package dev.hatchway.rules.runtime.cage;

import java.util.List;

/** Finds lines of the source from what Drools remembers of them. */
final class SourceLines {

  private SourceLines() {}

  /** The line on which what a rule does begins; blank lines below "then" are not kept by Drools. */
  static int firstAfterThen(String drl, int thenLine) {
    List<String> lines = drl.lines().toList();
    String then = thenLine <= lines.size() ? lines.get(thenLine - 1) : "";
    int word = then.indexOf("then");
    if (word >= 0 && !then.substring(word + 4).isBlank()) {
      return thenLine;
    }
    int line = thenLine + 1;
    while (line < lines.size() && lines.get(line - 1).isBlank()) {
      line++;
    }
    return line;
  }

  /** A refusal within an expression that begins at a line (from 1) and a column (from 0). */
  static Breach at(String expression, Refused refused, int line, int column) {
    String before = expression.substring(0, Math.min(refused.offset(), expression.length()));
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int lastBreak = before.lastIndexOf('\n');
    int from = lines == 0 ? column + before.length() : before.length() - lastBreak - 1;
    return new Breach(line + lines, from + 1, refused.getMessage());
  }
}
