package dev.hatchway.rules.editing;

import java.util.List;

/**
 * Something that can be typed at a place: what is shown, what is put in its stead (with {@code
 * ${name}} where the writer goes on to fill in), and a word of explanation.
 */
public record Suggestion(String label, Kind kind, String insert, String detail, String info) {

  /** What is suggested; pages show it by a sign of its own. */
  public enum Kind {
    SENTENCE,
    FACT,
    OUTCOME,
    FIELD,
    VALUE,
    KEYWORD,
    OPERATOR
  }

  static Suggestion word(Kind kind, String word, String detail) {
    return new Suggestion(word, kind, word, detail, "");
  }

  static Suggestion snippet(Kind kind, String label, String insert, String detail) {
    return new Suggestion(label, kind, insert, detail, "");
  }

  /** What can be typed, from a place of the text to where the writer is. */
  public record All(int from, List<Suggestion> suggestions) {

    static All none(int at) {
      return new All(at, List.of());
    }
  }
}
