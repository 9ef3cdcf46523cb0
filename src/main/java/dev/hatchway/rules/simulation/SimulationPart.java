package dev.hatchway.rules.simulation;

import java.util.UUID;

/** A stretch of applications in the order of their ids, both ends included. */
record SimulationPart(int number, UUID first, UUID last, int applications) {}
