package dev.hatchway.rules.simulation;

/** What a simulation compares with. */
public enum SimulationBasis {
  /** What was decided then, under the release of then. */
  AS_DECIDED,
  /** What the rules that are live when the simulation starts say of the facts of then. */
  LIVE_NOW
}
