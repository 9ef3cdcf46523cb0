package dev.hatchway.identity;

import java.util.HexFormat;
import java.util.Locale;

/**
 * How many tries there are at once, after how many seconds there is one more, and how long the
 * pauses between them grow at most: one second after the last free try, then twice as long each
 * time.
 *
 * @param name whose tries it counts; kept as a hash
 */
record TokenBucket(String kind, String name, int free, int refillSeconds, int longestSeconds) {

  private static final int MINUTE = 60;

  /** One account at one address. */
  static TokenBucket pair(Attempt attempt) {
    String name = account(attempt) + " " + attempt.address();
    return new TokenBucket("pair", name, 5, 10 * MINUTE, 15 * MINUTE);
  }

  /** All accounts at one address, of which there may be a whole office. */
  static TokenBucket address(Attempt attempt) {
    return new TokenBucket("address", attempt.address(), 20, MINUTE / 2, MINUTE);
  }

  /** One account at all addresses: whoever has many of those is slowed down all the same. */
  static TokenBucket account(String username) {
    return new TokenBucket("account", username, 30, MINUTE, 5 * MINUTE);
  }

  static TokenBucket accountOf(Attempt attempt) {
    return account(account(attempt));
  }

  /** One account in a browser that its owner has logged in with. */
  static TokenBucket device(Attempt attempt) {
    String name = account(attempt) + " " + attempt.device();
    return new TokenBucket("device", name, 5, 10 * MINUTE, 15 * MINUTE);
  }

  static TokenBucket signUps(String address, int free) {
    return new TokenBucket("sign-up", address, free, 5 * MINUTE, 10 * MINUTE);
  }

  String key() {
    byte[] hash = Secret.hash(name);
    return kind + " " + HexFormat.of().formatHex(hash);
  }

  private static String account(Attempt attempt) {
    return attempt.username().strip().toLowerCase(Locale.ROOT);
  }
}
