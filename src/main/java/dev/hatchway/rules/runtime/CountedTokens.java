package dev.hatchway.rules.runtime;

import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/** Tokens that a parser may look at so many times. */
final class CountedTokens extends CommonTokenStream {

  private long left;
  private Token last;

  CountedTokens(TokenSource source, long most) {
    super(source);
    this.left = most;
  }

  @Override
  public Token LT(int ahead) {
    Token token = super.LT(ahead);
    if (token != null && ahead > 0) {
      last = token;
    }
    if (--left < 0) {
      throw new TooMany();
    }
    return token;
  }

  /** The line that was looked at last. */
  int line() {
    return last == null ? 1 : last.getLine();
  }

  /** Ends the reading of a text that takes too long. */
  static final class TooMany extends RuntimeException {

    TooMany() {
      super("Too many ways to read the rules", null, false, false);
    }
  }
}
