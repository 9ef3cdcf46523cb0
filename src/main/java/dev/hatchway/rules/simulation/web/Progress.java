package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.simulation.Simulation;
import dev.hatchway.rules.simulation.SimulationState;
import java.time.Duration;
import java.time.Instant;

/** How far a simulation is, and seconds left as far as they can be estimated. */
record Progress(boolean open, boolean planned, long seconds, Long secondsLeft) {

  static Progress of(Simulation simulation, Instant now) {
    boolean running = simulation.state() == SimulationState.RUNNING;
    Instant end = simulation.finishedAt() == null ? now : simulation.finishedAt();
    Duration since =
        simulation.begunAt() == null ? Duration.ZERO : Duration.between(simulation.begunAt(), end);
    Long left =
        running && simulation.done() > 0
            ? Math.max(
                1,
                since.toMillis()
                    * (simulation.total() - simulation.done())
                    / simulation.done()
                    / 1000)
            : null;
    return new Progress(
        simulation.state().isOpen(), simulation.total() > 0, since.toSeconds(), left);
  }
}
