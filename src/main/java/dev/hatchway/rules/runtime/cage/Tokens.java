package dev.hatchway.rules.runtime.cage;

import dev.hatchway.rules.runtime.cage.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into tokens; what is none of the signs of rules is refused. */
final class Tokens {

  private static final int LONGEST = 4_000;
  private static final Pattern BLANK =
      Pattern.compile("(?:[ \\t\\r\\n]++|//[^\\r\\n]*+|/\\*(?s:.*?)\\*/)++");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:\\.\\d+)?[BbIiLlDdFf]?(?![A-Za-z0-9_$])");
  private static final Pattern TEXT =
      Pattern.compile("\"[^\"\\\\\\r\\n]*+(?:\\\\.[^\"\\\\\\r\\n]*+)*+\"");
  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\\\\\r\\n]*+(?:\\\\.[^'\\\\\\r\\n]*+)*+'");
  private static final Pattern SIGN =
      Pattern.compile("\\+\\+|--|==|!=|<=|>=|&&|\\|\\||!\\.|[<>!+\\-*/%().,:;\\[\\]]");

  private final String source;
  private final boolean java;
  private int at;

  private Tokens(String source, boolean java) {
    if (source.length() > LONGEST) {
      throw new Refused(0, "This is longer than %d characters".formatted(LONGEST));
    }
    this.source = source;
    this.java = java;
  }

  /** Tokens of a condition, where text may also stand between single quotes. */
  static List<Token> ofCondition(String source) {
    return new Tokens(source, false).all();
  }

  /** Tokens of what a rule does. */
  static List<Token> ofConsequence(String source) {
    return new Tokens(source, true).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    for (skip(); at < source.length(); skip()) {
      tokens.add(next());
    }
    tokens.add(new Token(Kind.END, "the end", at));
    return tokens;
  }

  private void skip() {
    Matcher blank = BLANK.matcher(source).region(at, source.length());
    if (blank.lookingAt()) {
      at = blank.end();
    }
  }

  private Token next() {
    Token token = take(Kind.WORD, WORD);
    token = token == null ? take(Kind.NUMBER, NUMBER) : token;
    token = token == null ? take(Kind.TEXT, TEXT) : token;
    token = token == null && !java ? take(Kind.TEXT, QUOTED) : token;
    token = token == null ? take(Kind.SIGN, SIGN) : token;
    if (token == null) {
      throw new Refused(at, "\"%s\" means nothing in a rule".formatted(source.charAt(at)));
    }
    return token;
  }

  private Token take(Kind kind, Pattern pattern) {
    Matcher matcher = pattern.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Token token = new Token(kind, matcher.group(), at);
    at = matcher.end();
    return token;
  }
}
