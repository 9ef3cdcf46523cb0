package dev.hatchway.rules.simulation;

import java.util.Map;
import java.util.UUID;

/** Says what partners can take; for the room that knows partners to answer. */
public interface PartnerPlaces {

  /** How many startups each resource of a programme serves in a quarter, by its code. */
  Map<String, Long> inAQuarter(UUID programmeId);
}
