package dev.hatchway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of an expression, one after the other. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\d+(?:\\.\\d+)?[BbLlIiDdFf]?"
              + "|[$\\p{L}_][$\\p{L}\\p{N}_]*(?:\\.[$\\p{L}_][$\\p{L}\\p{N}_]*)*"
              + "|&&|\\|\\||==|!=|<=|>=|\\(\\)|[-+*/%<>!(),:.\\[\\]#@])");

  private final List<String> all = new ArrayList<>();
  private int next;

  /** IllegalArgumentException where a sign is none that conditions are written with. */
  Tokens(String text) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!token.find(end) || token.start() != end) {
        throw new IllegalArgumentException(text.substring(end));
      }
      all.add(token.group(1));
      end = token.end();
    }
  }

  boolean isAtEnd() {
    return next >= all.size();
  }

  String peek() {
    return isAtEnd() ? "" : all.get(next);
  }

  String take() {
    return isAtEnd() ? "" : all.get(next++);
  }

  boolean take(String token) {
    boolean there = peek().equals(token);
    if (there) {
      next++;
    }
    return there;
  }

  void require(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException(token + " expected");
    }
  }
}
