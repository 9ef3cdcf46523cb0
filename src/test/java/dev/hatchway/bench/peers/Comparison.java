package dev.hatchway.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all engines took, side by side: medians, and how Hatchway stands to the better peer. */
final class Comparison {

  private static final int STEPS = 7;

  private final Map<String, List<List<Measured>>> turns;
  private final Map<String, Measured> pages;
  private final List<String> lines = new ArrayList<>();

  Comparison(Map<String, List<List<Measured>>> turns, Map<String, Measured> pages) {
    this.turns = turns;
    this.pages = pages;
  }

  List<String> lines(int count, int rounds, int warming, int instances, int open) {
    lines.add(
        "Written by `./mvnw -Pbench verify -Dit.test=PeersBench` on %s; %s. %d turns in alternation, a JVM each; after 200 instances a cold round, %d to warm up, and %d warm ones, of %d lifecycles each, 8 threads, durable commits. Medians. How to read it: [benchmark.md](benchmark.md)."
            .formatted(LocalDate.now(), machine(), count, warming, rounds - 1, instances));
    lines.add("");
    head("");
    rate("lifecycles a second, cold", true, "lifecycles");
    rate("lifecycles a second, warm", false, "lifecycles");
    rate("starts a second, cold", true, "starts");
    rate("starts a second, warm", false, "starts");
    rate("tasks a second (page, claim, complete), cold", true, "tasks");
    rate("tasks a second (page, claim, complete), warm", false, "tasks");
    for (String step : List.of("start", "page", "claim", "complete")) {
      latency(step);
    }
    cost("statements of a start", round -> round.value("start.statements"));
    cost("statements of claim and complete", round -> round.value("task.statements"));
    cost("writing commits of a start", round -> round.value("start.writes"));
    cost("writing commits of claim and complete", round -> round.value("task.writes"));
    cost("WAL bytes of a start", round -> round.value("start.wal"));
    cost("WAL bytes of claim and complete", round -> round.value("task.wal"));
    cost(
        "WAL bytes of a step, all seven of a lifecycle",
        round -> (round.value("start.wal") + 3 * round.value("task.wal")) / STEPS);
    cost("CPU ms a lifecycle, engine's JVM", round -> round.value("cpu.engine"));
    cost("of it the JIT compiler's", round -> round.value("cpu.compiler"));
    cost("CPU ms a lifecycle, server", round -> round.value("cpu.server"));
    if (!pages.isEmpty()) {
      depth(open);
    }
    return lines;
  }

  private void depth(int open) {
    lines.add("");
    lines.add(
        "A page of 50 of a group's %,d open tasks, in ms, median (highest) of 21:".formatted(open));
    lines.add("");
    head("from");
    for (String place : List.of("first", "middle", "last")) {
      Map<String, Double> values = new LinkedHashMap<>();
      pages.forEach((engine, page) -> values.put(engine, page.value(place + ".p50")));
      row(
          place,
          pages.values().stream()
              .map(
                  page ->
                      page.values().get(place + ".p50")
                          + " ("
                          + page.values().get(place + ".max")
                          + ")")
              .toList(),
          ratio(values, false));
    }
  }

  private void head(String corner) {
    List<String> engines = List.copyOf(turns.keySet());
    lines.add("| " + corner + " | " + String.join(" | ", engines) + " | beside the better peer |");
    lines.add("|---|" + "---:|".repeat(engines.size() + 1));
  }

  private void rate(String name, boolean cold, String value) {
    Map<String, Double> values = medians(cold, round -> round.value(value));
    row(name, texts(values, "%,.1f"), ratio(values, true));
  }

  private void latency(String step) {
    Map<String, Double> p50 = medians(false, round -> round.value(step + ".p50"));
    Map<String, Double> p99 = medians(false, round -> round.value(step + ".p99"));
    List<String> texts = new ArrayList<>();
    p50.forEach(
        (engine, v) -> texts.add(String.format(Locale.ROOT, "%.1f / %.1f", v, p99.get(engine))));
    row(step + ", ms, p50 / p99, warm", texts, ratio(p50, false));
  }

  private void cost(String name, ToDoubleFunction<Measured> value) {
    Map<String, Double> values = medians(false, value);
    row(name, texts(values, "%,.1f"), ratio(values, false));
  }

  private void row(String name, List<String> values, String ratio) {
    lines.add("| " + name + " | " + String.join(" | ", values) + " | " + ratio + " |");
  }

  private static List<String> texts(Map<String, Double> values, String format) {
    return values.values().stream().map(v -> String.format(Locale.ROOT, format, v)).toList();
  }

  /** How many times better than the better peer; more is better for rates only. */
  private static String ratio(Map<String, Double> values, boolean more) {
    double own = values.getOrDefault("hatchway", Double.NaN);
    var peers =
        values.entrySet().stream()
            .filter(e -> !e.getKey().equals("hatchway"))
            .mapToDouble(Map.Entry::getValue);
    double ratio =
        more ? own / peers.max().orElse(Double.NaN) : peers.min().orElse(Double.NaN) / own;
    return String.format(Locale.ROOT, "%.1f x", ratio);
  }

  private Map<String, Double> medians(boolean cold, ToDoubleFunction<Measured> value) {
    Map<String, Double> medians = new LinkedHashMap<>();
    turns.forEach((engine, all) -> medians.put(engine, median(all, cold, value)));
    return medians;
  }

  private static double median(
      List<List<Measured>> turns, boolean cold, ToDoubleFunction<Measured> value) {
    double[] values =
        turns.stream()
            .flatMap(
                rounds ->
                    (cold || rounds.size() == 1
                            ? rounds.subList(0, 1)
                            : rounds.subList(1, rounds.size()))
                        .stream())
            .mapToDouble(value)
            .sorted()
            .toArray();
    return values[values.length / 2];
  }

  static String machine() {
    return "%d processors (%s), %s, Java %s, PostgreSQL 18"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            System.getProperty("os.name"),
            Runtime.version());
  }
}
