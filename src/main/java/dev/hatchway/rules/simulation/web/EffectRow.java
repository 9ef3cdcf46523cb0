package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.simulation.SimulationResult.Effect;
import dev.hatchway.rules.simulation.SimulationResult.Grouping;
import dev.hatchway.rules.simulation.SimulationResult.Shift;
import java.util.List;

/**
 * What a draft means to a group of applications; the scores are means, null where none is scored.
 */
record EffectRow(
    String label,
    long applications,
    long changed,
    long percent,
    Shift eligible,
    Shift needsPerson,
    Shift notEligible,
    Double scoreBefore,
    Double scoreAfter) {

  /** The groups of one kind, the largest first. */
  record Table(String titleKey, List<EffectRow> rows) {}

  static Table table(Grouping grouping, List<Effect> effects, SimulationWords words) {
    return new Table(
        "simulation.by." + grouping,
        effects.stream()
            .filter(e -> e.grouping() == grouping)
            .sorted((one, other) -> Long.compare(other.applications(), one.applications()))
            .map(e -> of(e, words))
            .toList());
  }

  private static EffectRow of(Effect effect, SimulationWords words) {
    return new EffectRow(
        label(effect, words),
        effect.applications(),
        effect.changed(),
        Shares.percent(effect.changed(), effect.applications()),
        effect.eligible(),
        effect.needsPerson(),
        effect.notEligible(),
        mean(effect.score().before(), effect.scored()),
        mean(effect.score().after(), effect.scored()));
  }

  private static Double mean(long sum, long count) {
    return count == 0 ? null : Math.round(10.0 * sum / count) / 10.0;
  }

  private static String label(Effect effect, SimulationWords words) {
    if (effect.value().isEmpty()) {
      return null;
    }
    return switch (effect.grouping()) {
      case REGION -> words.name(Region.class, effect.value());
      case SIZE -> words.name(Size.class, effect.value());
      case SECTOR -> words.name(Sector.class, effect.value());
    };
  }
}
