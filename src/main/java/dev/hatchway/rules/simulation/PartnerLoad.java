package dev.hatchway.rules.simulation;

import dev.hatchway.rules.simulation.SimulationResult.Cell;
import dev.hatchway.rules.simulation.SimulationResult.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many startups a partner's resource would be asked for first, beside those it serves in a
 * quarter; null where the resource is gone.
 */
public record PartnerLoad(String resource, Shift first, Long placesInAQuarter) {

  static List<PartnerLoad> of(SimulationResult result, Map<String, Long> places) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Cell cell : result.cells()) {
      if (Aspect.isRouting(cell.aspect())) {
        count(counts, cell.before(), 0, cell.count());
        count(counts, cell.after(), 1, cell.count());
      }
    }
    List<PartnerLoad> loads = new ArrayList<>();
    counts.forEach(
        (resource, count) ->
            loads.add(
                new PartnerLoad(resource, new Shift(count[0], count[1]), places.get(resource))));
    return loads;
  }

  private static void count(Map<String, long[]> counts, String resource, int when, long count) {
    if (!resource.equals(Outlook.NONE)) {
      counts.computeIfAbsent(resource, r -> new long[2])[when] += count;
    }
  }
}
