package dev.hatchway.rules.simulation.web;

import static java.util.stream.Collectors.groupingBy;

import dev.hatchway.rules.simulation.SimulationResult;
import dev.hatchway.rules.simulation.SimulationResult.Cell;
import dev.hatchway.rules.simulation.SimulationResult.Grouping;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, ready to show: what changes as matrices, what does not by its name. */
record ResultView(
    SimulationResult result,
    long percent,
    List<Matrix> changed,
    List<String> unchanged,
    List<EffectRow.Table> effects) {

  private static final List<String> FIRST =
      List.of("verdict", "size", "score", "reviewers", "divergence");

  static ResultView of(SimulationResult result, SimulationWords words, String address) {
    Map<String, List<Cell>> byAspect =
        result.cells().stream().collect(groupingBy(Cell::aspect, TreeMap::new, toListOf()));
    List<Matrix> all =
        byAspect.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> place(e.getKey())))
            .map(e -> Matrix.of(e.getKey(), e.getValue(), words, address))
            .toList();
    return new ResultView(
        result,
        Shares.percent(result.changed(), result.applications()),
        all.stream().filter(Matrix::isChanged).toList(),
        all.stream().filter(m -> !m.isChanged()).map(Matrix::label).toList(),
        Arrays.stream(Grouping.values())
            .map(grouping -> EffectRow.table(grouping, result.effects(), words))
            .toList());
  }

  private static java.util.stream.Collector<Cell, ?, List<Cell>> toListOf() {
    return java.util.stream.Collectors.toList();
  }

  private static int place(String aspect) {
    int place = FIRST.indexOf(aspect);
    return place < 0 ? FIRST.size() : place;
  }
}
