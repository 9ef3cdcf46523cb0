package dev.hatchway.rules.simulation.web;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.simulation.Simulation;
import dev.hatchway.rules.simulation.SimulationFilter;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which applications a simulation looks at, in the reader's words. */
@RequestScoped
class FilterWords {

  private final Sayings sayings;
  private final SimulationWords words;
  private final Programmes programmes;

  FilterWords(Sayings sayings, SimulationWords words, Programmes programmes) {
    this.sayings = sayings;
    this.words = words;
    this.programmes = programmes;
  }

  /** What limits the applications, one phrase each; empty where nothing does. */
  List<String> of(Simulation simulation) {
    SimulationFilter filter = simulation.filter();
    List<String> phrases = new ArrayList<>();
    if (!simulation.applicationsOf().equals(simulation.programmeId())) {
      phrases.add(programmes.withId(simulation.applicationsOf()).name());
    }
    if (filter.cohortId() != null) {
      phrases.add(programmes.cohort(filter.cohortId()).name());
    }
    if (filter.from() != null) {
      phrases.add(sayings.say("simulation.filter.since", filter.from()));
    }
    if (filter.to() != null) {
      phrases.add(sayings.say("simulation.filter.until", filter.to()));
    }
    add(phrases, filter.regions());
    add(phrases, filter.sizes());
    add(phrases, filter.sectors());
    if (!filter.stages().isEmpty()) {
      phrases.add(
          filter.stages().stream()
              .map(stage -> words.name(ApplicationStage.class, stage))
              .collect(Collectors.joining(", ")));
    }
    return phrases;
  }

  private void add(List<String> phrases, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      phrases.add(values.stream().map(sayings::name).collect(Collectors.joining(", ")));
    }
  }
}
