package dev.hatchway.rules.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * Rules that are tried on past applications, and how far that is. The content hash names the rules
 * as they were when it was asked for; the draft, null where there is none, may have moved on since.
 * Total and done count applications; listed counts rows of changes.
 */
public record Simulation(
    UUID id,
    UUID programmeId,
    UUID applicationsOf,
    UUID draftId,
    String title,
    String contentHash,
    String liveHash,
    SimulationBasis basis,
    SimulationFilter filter,
    SimulationState state,
    int total,
    int done,
    long listed,
    String failure,
    String askedBy,
    Instant askedAt,
    Instant begunAt,
    Instant finishedAt) {}
