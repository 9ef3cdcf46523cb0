package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which past applications a simulation looks at: of a cohort, handed in between two days (UTC, both
 * included), by region, size class as it was decided, sector, and the stage they are in now. What
 * is null or empty leaves nothing out.
 */
public record SimulationFilter(
    UUID cohortId,
    LocalDate from,
    LocalDate to,
    List<Region> regions,
    List<Size> sizes,
    List<Sector> sectors,
    List<String> stages) {

  public static final SimulationFilter EVERYTHING =
      new SimulationFilter(null, null, null, null, null, null, null);

  public SimulationFilter {
    regions = regions == null ? List.of() : List.copyOf(regions);
    sizes = sizes == null ? List.of() : List.copyOf(sizes);
    sectors = sectors == null ? List.of() : List.copyOf(sectors);
    stages = stages == null ? List.of() : List.copyOf(stages);
  }

  boolean takes(PastApplication application) {
    return (regions.isEmpty() || regions.contains(application.region()))
        && (sectors.isEmpty() || sectors.contains(application.sector()));
  }

  boolean takes(Size size) {
    return sizes.isEmpty() || sizes.contains(size);
  }
}
