package dev.hatchway.rules.runtime.budget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is matched only for so long: an expression can be tried on it in so many ways that
 * nobody would wait for it. Somebody is told of every letter that is looked at, and may throw.
 */
public final class PatientText implements CharSequence {

  /** Is told of every letter that is looked at, and throws what ends it. */
  public interface Patience {

    void look();
  }

  private final String text;
  private final Patience patience;

  public PatientText(String text, Patience patience) {
    this.text = text;
    this.patience = patience;
  }

  /**
   * The matcher where the whole text matches; null where it does not, or not within as many looks.
   */
  public static Matcher match(Pattern pattern, String text, Looks looks) {
    Matcher matcher = pattern.matcher(new PatientText(text, looks));
    try {
      return matcher.matches() ? matcher : null;
    } catch (OutOfPatience endless) {
      return null;
    }
  }

  @Override
  public char charAt(int index) {
    patience.look();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** So many looks and no more: {@link OutOfPatience}. */
  public static final class Looks implements Patience {

    private final Looks all;
    private long left;

    public Looks(long most) {
      this(most, null);
    }

    private Looks(long most, Looks all) {
      this.left = most;
      this.all = all;
    }

    /** Some of these, which count here too. */
    public Looks some(long most) {
      return new Looks(most, this);
    }

    @Override
    public void look() {
      if (--left < 0) {
        throw new OutOfPatience();
      }
      if (all != null) {
        all.look();
      }
    }

    public boolean isOver() {
      return left < 0;
    }
  }

  /** Ends a match that takes too long. */
  public static final class OutOfPatience extends RuntimeException {

    OutOfPatience() {
      super("Too many ways to read the text", null, false, false);
    }
  }
}
