package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Simulations and what they found, for those who may read the rules. */
@ApplicationScoped
public class SimulationsOf {

  /** A simulation with what it has found so far. */
  public record Summary(Simulation simulation, SimulationResult result) {}

  private final StoredSimulations simulations;
  private final ListedChanges changes;
  private final SimulationAccess access;
  private final Instance<PartnerPlaces> places;

  SimulationsOf(
      StoredSimulations simulations,
      ListedChanges changes,
      SimulationAccess access,
      Instance<PartnerPlaces> places) {
    this.simulations = simulations;
    this.changes = changes;
    this.access = access;
    this.places = places;
  }

  /** NOT_FOUND where there is none; FORBIDDEN to those who may not read the rules. */
  public Simulation simulation(Actor actor, UUID id) {
    Simulation found =
        simulations.find(id).orElseThrow(() -> CommandRejected.notFound("simulation", id));
    access.requireToSee(actor, id, found.programmeId(), found.applicationsOf());
    return found;
  }

  /** What was found; of one that has not finished, what was found so far. */
  public SimulationResult result(Actor actor, UUID id) {
    return simulations.result(simulation(actor, id).id());
  }

  /** What it means to each partner's resource. */
  public List<PartnerLoad> partnerLoad(Actor actor, UUID id) {
    Simulation simulation = simulation(actor, id);
    Map<String, Long> all = new HashMap<>();
    places.forEach(p -> all.putAll(p.inAQuarter(simulation.applicationsOf())));
    return PartnerLoad.of(simulations.result(id), all);
  }

  /** Changes after a number, in the order in which they were found. */
  public List<ChangedCase> changes(Actor actor, UUID id, CellFilter cell, long after, int most) {
    return changes.of(simulation(actor, id).id(), cell, after, most);
  }

  /** The newest simulations of a draft, whatever it said then. */
  public List<Summary> draft(Actor actor, UUID draftId) {
    return summaries(actor, simulations.ofDraft(draftId));
  }

  /** The newest simulations of exactly these rules, by the hash of their files. */
  public List<Summary> content(Actor actor, String contentHash) {
    return summaries(actor, simulations.ofContent(contentHash));
  }

  /** Whether the actor may have rules of the programme tried. */
  public boolean mayRun(Actor actor, UUID programmeId) {
    return access.mayRun(actor, programmeId);
  }

  private List<Summary> summaries(Actor actor, List<Simulation> found) {
    return found.stream()
        .filter(s -> access.maySee(actor, s.programmeId(), s.applicationsOf()))
        .map(s -> new Summary(s, simulations.result(s.id())))
        .toList();
  }
}
