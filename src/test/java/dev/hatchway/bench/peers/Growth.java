package dev.hatchway.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the same steps took at each number of open instances, beside the smallest of them. */
final class Growth {

  private static final int STEPS = 7;

  private final Map<Integer, List<List<Measured>>> turns;
  private final Map<Integer, Measured> pages;
  private final List<String> lines = new ArrayList<>();

  Growth(Map<Integer, List<List<Measured>>> turns, Map<Integer, Measured> pages) {
    this.turns = turns;
    this.pages = pages;
  }

  List<String> lines(int count, int rounds, int instances) {
    lines.add(
        "Written by `./mvnw -Pbench verify -Dit.test=GrowthBench` on %s; %s. The process, the driver and the settings of the comparison above; so many whole instances are open in front of those that the rounds start and finish. %d turns in alternation, %d rounds of %d lifecycles each; medians of the rounds after the first."
            .formatted(LocalDate.now(), Comparison.machine(), count, rounds, instances));
    lines.add("");
    head();
    row("lifecycles a second", "%,.1f", measured("lifecycles"));
    row("starts a second", "%,.1f", measured("starts"));
    row("tasks a second (page, claim, complete)", "%,.1f", measured("tasks"));
    for (String step : List.of("start", "page", "claim", "complete")) {
      row(step + ", ms, p50", "%.2f", measured(step + ".p50"));
      row(step + ", ms, p99", "%.2f", measured(step + ".p99"));
    }
    row("statements of a start", "%.2f", measured("start.statements"));
    row("statements of claim and complete", "%.2f", measured("task.statements"));
    row(
        "WAL bytes of a step",
        "%,.0f",
        turn -> (turn.value("start.wal") + 3 * turn.value("task.wal")) / STEPS);
    row("CPU ms a lifecycle, engine's JVM", "%.2f", measured("cpu.engine"));
    row("CPU ms a lifecycle, server", "%.2f", measured("cpu.server"));
    for (String place : List.of("first", "middle", "last")) {
      line(
          "page of 50, " + place + ", ms, p50",
          "%.2f",
          pages.values().stream().map(page -> page.value(place + ".p50")).toList());
    }
    return lines;
  }

  private static ToDoubleFunction<Measured> measured(String name) {
    return round -> round.value(name);
  }

  private void head() {
    StringBuilder head = new StringBuilder("| open instances |");
    turns.keySet().forEach(open -> head.append(String.format(Locale.ROOT, " %,d |", open)));
    lines.add(head.append(" most beside fewest |").toString());
    lines.add("|---|" + "---:|".repeat(turns.size() + 1));
  }

  private void row(String name, String format, ToDoubleFunction<Measured> value) {
    line(name, format, turns.values().stream().map(all -> median(all, value)).toList());
  }

  private void line(String name, String format, List<Double> values) {
    StringBuilder line = new StringBuilder("| " + name + " |");
    values.forEach(
        v -> line.append(' ').append(String.format(Locale.ROOT, format, v)).append(" |"));
    double ratio = values.get(values.size() - 1) / values.get(0);
    lines.add(line.append(String.format(Locale.ROOT, " %.2f x |", ratio)).toString());
  }

  private static double median(List<List<Measured>> turns, ToDoubleFunction<Measured> value) {
    double[] values =
        turns.stream()
            .flatMap(rounds -> rounds.stream().skip(1))
            .mapToDouble(value)
            .sorted()
            .toArray();
    return values[values.length / 2];
  }
}
