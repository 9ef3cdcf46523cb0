package dev.hatchway.rules.runtime.cage;

/** A word, a value or a sign of an expression; the offset counts from 0. */
record Token(Kind kind, String text, int offset) {

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind != Kind.TEXT && text.equals(sign);
  }
}
