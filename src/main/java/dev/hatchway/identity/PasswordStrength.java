package dev.hatchway.identity;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a password is hard to guess: long rather than odd, not the username, and not what
 * guessing begins with (NIST SP 800-63B, 3.1.1.2), by the lists and patterns of zxcvbn.
 */
final class PasswordStrength {

  static final int SHORTEST = 12;

  // bcrypt reads no further
  private static final int MOST_BYTES = 72;
  private static final int SHORTEST_NAME = 4;
  // the best: what a thief of hashes would find is refused as well
  private static final int LEAST_SCORE = 4;
  private static final List<String> OURS = List.of("hatchway", "springboard");
  private static final Zxcvbn GUESSING = new Zxcvbn();

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
    if (holdsName(password, username)) {
      return weak("refusal.password.name");
    }
    Strength strength = GUESSING.measure(password, OURS);
    return strength.getScore() < LEAST_SCORE ? weak(reason(strength)) : Optional.empty();
  }

  private static boolean holdsName(String password, String username) {
    String name = username == null ? "" : username.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
    return name.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(name);
  }

  /** In our words, by the kind of pattern that covers most of it. */
  private static String reason(Strength strength) {
    String pattern =
        strength.getSequence().stream()
            .max((a, b) -> Integer.compare(a.tokenLength(), b.tokenLength()))
            .map(match -> match.pattern.value())
            .orElse("");
    return switch (pattern) {
      case "spatial" -> "refusal.password.keys";
      case "repeat" -> "refusal.password.repeated";
      case "sequence" -> "refusal.password.sequence";
      case "date" -> "refusal.password.date";
      default -> "refusal.password.guessed";
    };
  }

  private static Optional<FieldError> weak(String reason, Object... arguments) {
    return Optional.of(new FieldError("password", reason, arguments));
  }
}
