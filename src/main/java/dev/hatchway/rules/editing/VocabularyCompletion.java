package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Suggestion.All;
import dev.hatchway.rules.editing.Suggestion.Kind;
import java.util.List;
import java.util.regex.Matcher;

/** What can follow in a vocabulary: the kind of sentence, then rule language for its meaning. */
final class VocabularyCompletion {

  private final String before;
  private final int lineStart;

  VocabularyCompletion(String before) {
    this.before = before;
    this.lineStart = before.lastIndexOf('\n') + 1;
  }

  All suggestions() {
    String line = before.substring(lineStart);
    Matcher entry = Vocabulary.LINE.matcher(line);
    if (!entry.matches()) {
      return new All(lineStart, List.of(kind("when", "condition"), kind("then", "outcome")));
    }
    int equals = Vocabulary.equalsIn(entry.group(2));
    if (equals < 0) {
      return All.none(before.length());
    }
    int meaning = lineStart + entry.start(2) + equals + 1;
    boolean consequence = entry.group(1).equals("then") || entry.group(1).equals("consequence");
    return DrlCompletion.inFragment(before, meaning, consequence);
  }

  private static Suggestion kind(String part, String meaning) {
    return Suggestion.snippet(
        Kind.KEYWORD, "[" + part + "]", "[" + part + "]${what is said}=${" + meaning + "}", "");
  }
}
