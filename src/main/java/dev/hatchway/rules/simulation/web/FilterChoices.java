package dev.hatchway.rules.simulation.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.RuleFilesOf;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.simulation.SimulationBasis;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;

/** What a simulation can be limited to. */
@RequestScoped
class FilterChoices {

  /** The options of the form that starts a simulation. */
  record Choices(
      List<Option> bases,
      List<Option> programmes,
      List<Option> cohorts,
      List<Option> regions,
      List<Option> sizes,
      List<Option> sectors,
      List<Option> stages) {}

  private final RuleFilesOf readable;
  private final Programmes programmes;
  private final Sayings sayings;

  FilterChoices(RuleFilesOf readable, Programmes programmes, Sayings sayings) {
    this.readable = readable;
    this.programmes = programmes;
    this.sayings = sayings;
  }

  Choices of(Actor actor, Draft draft) {
    return new Choices(
        Arrays.stream(SimulationBasis.values())
            .map(b -> new Option(b.name(), sayings.name(b), b == SimulationBasis.AS_DECIDED))
            .toList(),
        readable.readable(actor).stream().map(p -> programme(p, draft)).toList(),
        programmes.cohortsOf(draft.programmeId()).stream()
            .map(c -> new Option(c.id().toString(), c.name()))
            .toList(),
        options(Region.values()),
        options(Size.values()),
        options(Sector.values()),
        Arrays.stream(ApplicationStage.values())
            .filter(stage -> stage != ApplicationStage.DRAFT)
            .map(stage -> new Option(stage.name(), sayings.name(stage)))
            .toList());
  }

  private static Option programme(Programme programme, Draft draft) {
    boolean own = programme.id().equals(draft.programmeId());
    return new Option(programme.code(), programme.name(), own);
  }

  private List<Option> options(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> new Option(v.name(), sayings.name(v))).toList();
  }
}
