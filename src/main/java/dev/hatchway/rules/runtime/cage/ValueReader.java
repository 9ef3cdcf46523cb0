package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.Set;

/**
 * Reads expressions as far as rules may write them: values, fields of facts, functions of the list,
 * comparisons and arithmetic. Whatever it does not know is refused, so it needs to know no attack.
 */
class ValueReader extends TokenReader {

  private static final Set<String> LITERALS = Set.of("true", "false", "null");
  private static final Set<String> NEVER =
      Set.of("class", "drools", "kcontext", "new", "eval", "super");
  private static final int DEEPEST = 50;
  private static final int MOST_SIGNS = 10;

  private int depth;

  ValueReader(List<Token> tokens) {
    super(tokens);
  }

  /** Sums and products of values. */
  void sum() {
    if (++depth > DEEPEST) {
      throw new Refused(peek().offset(), "This is nested too deeply");
    }
    do {
      product();
    } while (takeIf("+", "-"));
    depth--;
  }

  private void product() {
    do {
      signed();
    } while (takeIf("*", "/", "%"));
  }

  private void signed() {
    int signs = 0;
    while (takeIf("-", "!")) {
      // a sign before a value changes nothing about what it may be
      if (++signs > MOST_SIGNS) {
        throw new Refused(peek().offset(), "This is nested too deeply");
      }
    }
    value();
    members();
  }

  private void value() {
    if (takeIf("(")) {
      whole();
      expect(")");
    } else if (isWord()) {
      named();
    } else if (peek().kind() == Token.Kind.NUMBER || peek().kind() == Token.Kind.TEXT) {
      take();
    } else {
      throw unexpected("a value");
    }
  }

  /** What may stand between parentheses. */
  void whole() {
    sum();
  }

  /** A literal, a constant, a maker of values, or a name that the compiler looks up among facts. */
  void named() {
    Token word = take();
    if (LITERALS.contains(word.text())) {
      return;
    }
    if (Character.isUpperCase(word.text().charAt(0))) {
      ofType(word);
      return;
    }
    if (NEVER.contains(word.text())) {
      throw outside(word);
    }
    if (peek().is("(")) {
      requireMember(word);
      arguments();
    }
  }

  private void ofType(Token word) {
    String type = word.text();
    while (true) {
      if (!Words.isValueType(type)) {
        throw outside(word);
      }
      expect(".");
      Token name = take();
      if (Words.isConstant(type, name.text())) {
        return;
      }
      if (Words.isMaker(type, name.text())) {
        arguments();
        return;
      }
      type = type + "." + name.text();
      word = name;
    }
  }

  private void members() {
    while (true) {
      if (takeIf(".", "!.")) {
        Token name = take();
        requireMember(name);
        if (peek().is("(")) {
          arguments();
        }
      } else if (takeIf("[")) {
        sum();
        expect("]");
      } else {
        return;
      }
    }
  }

  void arguments() {
    expect("(");
    if (takeIf(")")) {
      return;
    }
    do {
      whole();
    } while (takeIf(","));
    expect(")");
  }

  private static void requireMember(Token name) {
    if (!Words.isMember(name.text())) {
      throw outside(name);
    }
  }

  static Refused outside(Token word) {
    return new Refused(
        word.offset(),
        "\"%s\" is neither a fact, an outcome, a field of one nor a function that rules may use"
            .formatted(word.text()));
  }
}
