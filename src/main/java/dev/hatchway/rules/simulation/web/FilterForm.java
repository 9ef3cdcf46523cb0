package dev.hatchway.rules.simulation.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.simulation.SimulationBasis;
import dev.hatchway.rules.simulation.SimulationFilter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;

/** What the form that starts a simulation sends. */
class FilterForm {

  @RestForm SimulationBasis basis;
  @RestForm String programme;
  @RestForm String cohort;
  @RestForm String from;
  @RestForm String to;
  @RestForm List<Region> region;
  @RestForm List<Size> size;
  @RestForm List<Sector> sector;
  @RestForm List<String> stage;

  SimulationBasis basis() {
    return basis == null ? SimulationBasis.AS_DECIDED : basis;
  }

  SimulationFilter filter() {
    return new SimulationFilter(
        read(cohort, UUID::fromString),
        read(from, LocalDate::parse),
        read(to, LocalDate::parse),
        region,
        size,
        sector,
        stage);
  }

  /** INVALID_ARGUMENT where it says something that can't be read. */
  private static <T> T read(String text, Function<String, T> reader) {
    try {
      return isBlank(text) ? null : reader.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw CommandRejected.invalid("simulation", "", "refusal.simulation.filter", text);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
