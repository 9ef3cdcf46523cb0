package dev.hatchway.rules.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of rule language and where it begins in its text; comments and spaces are left out. */
record DrlToken(Kind kind, String text, int offset) {

  /** What a piece is. */
  enum Kind {
    WORD,
    STRING,
    NUMBER,
    SIGN
  }

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<skip>\\s+|//[^\\n]*|/\\*.*?(?:\\*/|\\z))"
              + "|(?<string>\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)"
              + "|(?<number>\\d[\\w.]*)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||.)",
          Pattern.DOTALL);

  static List<DrlToken> of(String text) {
    List<DrlToken> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.lookingAt()) {
      if (piece.group("skip") == null) {
        tokens.add(new DrlToken(kindOf(piece), piece.group(), piece.start()));
      }
      piece.region(piece.end(), text.length());
    }
    return tokens;
  }

  private static Kind kindOf(Matcher piece) {
    if (piece.group("string") != null) {
      return Kind.STRING;
    }
    if (piece.group("number") != null) {
      return Kind.NUMBER;
    }
    return piece.group("word") != null ? Kind.WORD : Kind.SIGN;
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  int end() {
    return offset + text.length();
  }
}
