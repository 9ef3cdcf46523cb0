package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Stops a simulation; what it found so far stays. */
@Command
public class CancelSimulation {

  private final SimulationAccess access;
  private final StoredSimulations simulations;
  private final SimulationProgress progress;
  private final AuditTrail audit;
  private final Time time;

  CancelSimulation(
      SimulationAccess access,
      StoredSimulations simulations,
      SimulationProgress progress,
      AuditTrail audit,
      Time time) {
    this.access = access;
    this.simulations = simulations;
    this.progress = progress;
    this.audit = audit;
    this.time = time;
  }

  /** INVALID_STATE where it ended before. */
  public void cancel(Actor actor, UUID id) {
    Simulation simulation =
        simulations.find(id).orElseThrow(() -> CommandRejected.notFound("simulation", id));
    access.requireToRun(actor, id, simulation.programmeId(), simulation.applicationsOf());
    if (!progress.cancel(id, time.instant())) {
      throw CommandRejected.invalidState(
          "simulation", id, "refusal.simulation.ended", simulation.title());
    }
    audit.record(
        SimulationEvent.of(
            simulation, actor, "simulation.cancelled", Map.of("done", simulation.done())));
  }
}
