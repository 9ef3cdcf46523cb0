package dev.hatchway.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Time-ordered UUIDs (RFC 9562, version 7), so that new rows land at the end of their indexes. Ids
 * of the same millisecond count up (section 6.2, method 1), so that they sort as they were made.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_A_MILLISECOND = 0x0FFF;

  private static long lastMillis;
  private static int count;

  private Ids() {}

  public static UUID next(Instant now) {
    long millis = now.toEpochMilli();
    long high = (millis << 16) | 0x7000L | counted(millis);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static synchronized int counted(long millis) {
    count = millis == lastMillis ? Math.min(count + 1, MOST_A_MILLISECOND) : 0;
    lastMillis = millis;
    return count;
  }

  /** The ids as PostgreSQL writes an array. */
  public static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
