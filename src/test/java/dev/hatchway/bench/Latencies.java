package dev.hatchway.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** How long each kind of step took, in milliseconds; for many threads. */
final class Latencies {

  private final Map<String, List<Long>> nanos = new TreeMap<>();

  <T> T time(String step, Callable<T> work) throws Exception {
    long begin = System.nanoTime();
    T result = work.call();
    long took = System.nanoTime() - begin;
    synchronized (nanos) {
      nanos.computeIfAbsent(step, s -> new ArrayList<>()).add(took);
    }
    return result;
  }

  /** A table of count, median and 99th percentile by step. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| step | count | p50 ms | p99 ms |");
    lines.add("|---|---:|---:|---:|");
    nanos.forEach(
        (step, all) -> {
          Collections.sort(all);
          lines.add(
              String.format(
                  "| %s | %d | %.1f | %.1f |",
                  step, all.size(), percentile(all, 0.50), percentile(all, 0.99)));
        });
    return lines;
  }

  private static double percentile(List<Long> sorted, double share) {
    int index = Math.min(sorted.size() - 1, (int) Math.floor(share * sorted.size()));
    return sorted.get(index) / 1_000_000.0;
  }
}
