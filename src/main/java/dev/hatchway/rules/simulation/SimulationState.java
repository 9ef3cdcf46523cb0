package dev.hatchway.rules.simulation;

/** How far a simulation is. */
public enum SimulationState {
  WAITING,
  RUNNING,
  FINISHED,
  CANCELLED,
  FAILED;

  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
