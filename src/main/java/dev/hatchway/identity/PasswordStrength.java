package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a password is hard to guess: long rather than odd, not the username, and not what
 * everybody takes (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordStrength {

  static final int SHORTEST = 12;

  // bcrypt reads no further
  private static final int MOST_BYTES = 72;
  private static final int FEWEST_CHARACTERS = 5;
  private static final int SHORTEST_NAME = 4;

  /** Longer words before those that they begin with. */
  private static final String COMMON =
      "administrator|admin|password|passwort|passwd|passw|letmein|welcome|iloveyou|changemenow"
          + "|changeme|qwertyuiop|qwerty|asdfghjkl|zxcvbnm|abcdefghijklm|abcdefghijkl|abcdef"
          + "|secret|hatchway|springboard|sunshine|football|princess|dragon|monkey";

  private static final int FEWEST_OWN_LETTERS = 4;

  private static final String DIGITS = "01234567890123456789";

  private PasswordStrength() {}

  /** What is wrong with it; empty where it will do. */
  static Optional<FieldError> weakness(String password, String username) {
    if (password == null || password.isEmpty()) {
      return weak("refusal.field.required");
    }
    if (password.length() < SHORTEST) {
      return weak("refusal.password.short", SHORTEST);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return weak("refusal.password.long", MOST_BYTES);
    }
    return isCommon(password) || holdsName(password, username)
        ? weak("refusal.password.guessed")
        : Optional.empty();
  }

  private static boolean isCommon(String password) {
    return password.chars().distinct().count() < FEWEST_CHARACTERS
        || DIGITS.contains(password)
        || isDressedUp(password);
  }

  /** Common words, with digits and signs around them and hardly a letter more. */
  private static boolean isDressedUp(String password) {
    String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    String own = letters.replaceAll(COMMON, "");
    return own.length() < letters.length() && own.length() < FEWEST_OWN_LETTERS;
  }

  private static boolean holdsName(String password, String username) {
    String name = username == null ? "" : username.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
    return name.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(name);
  }

  private static Optional<FieldError> weak(String reason, Object... arguments) {
    return Optional.of(new FieldError("password", reason, arguments));
  }
}
