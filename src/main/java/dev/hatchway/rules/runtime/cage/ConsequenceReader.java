package dev.hatchway.rules.runtime.cage;

/** Reads what a rule does: nothing but {@code insert(new Outcome(...));}, once or more. */
final class ConsequenceReader extends ValueReader {

  private ConsequenceReader(String source) {
    super(Tokens.ofConsequence(source));
  }

  /** {@link Refused} where it does anything else. */
  static void read(String source) {
    ConsequenceReader reader = new ConsequenceReader(source);
    while (!reader.atEnd()) {
      reader.insertion();
    }
  }

  private void insertion() {
    if (!peek().is("insert") || !peek(1).is("(") || !peek(2).is("new")) {
      throw new Refused(
          peek().offset(),
          "\"%s\" can't stand here: a rule does nothing but insert(new Outcome(...))"
              .formatted(peek().text()));
    }
    take();
    take();
    take();
    Token type = take();
    if (!Words.isOutcome(type.text())) {
      throw new Refused(type.offset(), "\"%s\" is no outcome".formatted(type.text()));
    }
    arguments();
    expect(")");
    expect(";");
  }

  @Override
  void named() {
    if (peek().is("drools")) {
      for (String part :
          new String[] {"drools", ".", "getRule", "(", ")", ".", "getName", "(", ")"}) {
        if (!takeIf(part)) {
          throw outside(peek());
        }
      }
      return;
    }
    super.named();
  }
}
