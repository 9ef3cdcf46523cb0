package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import java.util.UUID;

/** An application as a simulation counts it; region and sector are null where they are missing. */
record PastApplication(UUID id, Region region, Sector sector) {}
