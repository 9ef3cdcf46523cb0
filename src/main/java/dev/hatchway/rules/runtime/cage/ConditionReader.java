package dev.hatchway.rules.runtime.cage;

import java.util.Set;

/** Reads one condition on a fact: {@code $name : legalName}, {@code employees != null && > 3}. */
final class ConditionReader extends ValueReader {

  private static final String MATCHES = "matches";
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
      Words.requireName(reader.take());
      reader.take();
    }
    if (!reader.match()) {
      reader.whole();
    }
    reader.expectEnd();
  }

  /** A field compared with a regular expression, which is metered only as a condition alone. */
  private boolean match() {
    int operator = peek(1).is("not") ? 2 : 1;
    if (!isWord() || !peek(operator).is(MATCHES) || !Words.isMember(peek().text())) {
      return false;
    }
    for (int i = 0; i <= operator; i++) {
      take();
    }
    RegularExpressions.require(take());
    if (!atEnd()) {
      throw notAlone();
    }
    return true;
  }

  private Refused notAlone() {
    return new Refused(
        peek().offset(), "A field \"matches\" in a condition of its own, with commas around it");
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
                && (OF_LISTS.contains(text) || Set.of("not", "in", MATCHES, "str").contains(text)));
  }

  private void compared() {
    boolean not = takeIf("not");
    if (takeIf("in")) {
      arguments();
    } else if (peek().is(MATCHES)) {
      throw notAlone();
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
