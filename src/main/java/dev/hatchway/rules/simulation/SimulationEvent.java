package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import java.util.Map;

/** What the audit trail says of simulations. */
final class SimulationEvent {

  private SimulationEvent() {}

  static AuditTrail.Event of(
      Simulation simulation, Actor actor, String action, Map<String, Object> detail) {
    return new AuditTrail.Event(
            actor.username(), action, "simulation", simulation.id().toString(), null, null, detail)
        .in(simulation.programmeId());
  }
}
