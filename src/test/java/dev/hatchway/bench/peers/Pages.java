package dev.hatchway.bench.peers;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long a page of fifty takes at the beginning, in the middle and at the end of a full inbox.
 */
final class Pages {

  private static final String GROUP = "reviewers";
  private static final int SIZE = 50;
  private static final int TIMES = 21;

  private final BenchedEngine engine;
  private final int open;

  Pages(BenchedEngine engine, int open) {
    this.engine = engine;
    this.open = open;
  }

  String measured() {
    StringBuilder line = new StringBuilder("open=" + open);
    at("first", 0, line);
    at("middle", open / 2, line);
    at("last", open - SIZE - 10, line);
    return line.toString();
  }

  private void at(String place, int first, StringBuilder line) {
    engine.goTo(GROUP, first);
    engine.inbox(GROUP, first, SIZE);
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      int got = engine.inbox(GROUP, first, SIZE).size();
      nanos[i] = System.nanoTime() - begin;
      if (got != SIZE) {
        throw new IllegalStateException("A page of " + got + " at " + first);
      }
    }
    Arrays.sort(nanos);
    line.append(
        String.format(
            Locale.ROOT,
            " %1$s.p50=%2$.2f %1$s.max=%3$.2f",
            place,
            nanos[TIMES / 2] / 1e6,
            nanos[TIMES - 1] / 1e6));
  }
}
