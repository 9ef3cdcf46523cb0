package dev.hatchway.rules.runtime.cage;

import java.util.List;

/** Goes through tokens one by one. */
class TokenReader {

  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean takeIf(String... signs) {
    for (String sign : signs) {
      if (peek().is(sign)) {
        take();
        return true;
      }
    }
    return false;
  }

  void expect(String sign) {
    if (!takeIf(sign)) {
      throw unexpected("\"%s\"".formatted(sign));
    }
  }

  boolean isWord() {
    return peek().kind() == Token.Kind.WORD;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  void expectEnd() {
    if (!atEnd()) {
      throw unexpected("the end");
    }
  }

  Refused unexpected(String wanted) {
    return new Refused(
        peek().offset(),
        "\"%s\" can't stand here; %s is expected".formatted(peek().text(), wanted));
  }
}
