package dev.hatchway.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** The latencies of one round, and the round as a line of names and values. */
final class Round {

  interface Work {
    void run() throws Exception;
  }

  private final Map<String, List<Long>> nanos = new TreeMap<>();

  void time(String step, Work work) throws Exception {
    time(
        step,
        () -> {
          work.run();
          return null;
        });
  }

  <T> T time(String step, Callable<T> work) throws Exception {
    long begin = System.nanoTime();
    T result = work.call();
    long took = System.nanoTime() - begin;
    synchronized (nanos) {
      nanos.computeIfAbsent(step, s -> new ArrayList<>()).add(took);
    }
    return result;
  }

  String line(int instances, int tasks, double starting, double working) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "lifecycles=%.2f starts=%.1f tasks=%.1f",
                instances / (starting + working),
                instances / starting,
                tasks / working));
    nanos.forEach(
        (step, all) -> {
          all.sort(null);
          line.append(
              String.format(
                  Locale.ROOT, " %s.p50=%.2f %s.p99=%.2f", step, at(all, 50), step, at(all, 99)));
        });
    return line.toString();
  }

  static String spent(String phase, Server.Spent spent, int steps) {
    return String.format(
        Locale.ROOT,
        " %1$s.commits=%2$.2f %1$s.writes=%3$.2f %1$s.statements=%4$.2f %1$s.wal=%5$.0f %1$s.images=%6$.2f",
        phase,
        spent.commits() / (double) steps,
        spent.writes() / (double) steps,
        spent.statements() / (double) steps,
        spent.walBytes() / (double) steps,
        spent.images() / (double) steps);
  }

  static String cpu(Server.Spent spent, int instances) {
    return String.format(
        Locale.ROOT,
        " cpu.engine=%.2f cpu.compiler=%.2f cpu.server=%.2f",
        spent.engineCpu() * 1e3 / instances,
        spent.compilerCpu() * 1e3 / instances,
        spent.serverCpu() * 1e3 / instances);
  }

  private static double at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
  }
}
