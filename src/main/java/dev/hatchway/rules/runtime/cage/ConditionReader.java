package dev.hatchway.rules.runtime.cage;

import java.util.Set;

/** Reads one condition on a fact: {@code $name : legalName}, {@code employees != null && > 3}. */
final class ConditionReader extends ValueReader {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> OF_LISTS = Set.of("contains", "memberOf", "excludes");
  private static final Set<String> OF_TEXT = Set.of("startsWith", "endsWith", "length");

  private ConditionReader(String source) {
    super(Tokens.ofCondition(source));
  }

  /** {@link Refused} where it is more than a condition may be. */
  static void read(String source) {
    ConditionReader reader = new ConditionReader(source);
    if (reader.isWord() && reader.peek(1).is(":")) {
      reader.take();
      reader.take();
    }
    reader.whole();
    reader.expectEnd();
  }

  @Override
  void whole() {
    do {
      comparison();
    } while (takeIf("&&", "||"));
  }

  private void comparison() {
    if (!startsComparison()) {
      sum();
    }
    while (startsComparison()) {
      compared();
    }
  }

  private boolean startsComparison() {
    String text = peek().text();
    return peek().kind() != Token.Kind.TEXT
        && (COMPARISONS.contains(text)
            || isWord()
                && (OF_LISTS.contains(text)
                    || Set.of("not", "in", "matches", "str").contains(text)));
  }

  private void compared() {
    boolean not = takeIf("not");
    if (takeIf("in")) {
      arguments();
    } else if (takeIf("matches")) {
      RegularExpressions.require(take());
    } else if (!not && takeIf("str")) {
      textOperator();
      sum();
    } else if (OF_LISTS.contains(peek().text()) || !not && COMPARISONS.contains(peek().text())) {
      take();
      sum();
    } else {
      throw unexpected("a comparison");
    }
  }

  private void textOperator() {
    expect("[");
    if (!OF_TEXT.contains(take().text())) {
      throw unexpected("startsWith, endsWith or length");
    }
    expect("]");
  }
}
