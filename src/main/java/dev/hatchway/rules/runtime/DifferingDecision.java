package dev.hatchway.rules.runtime;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that did not come out as it did, with the application that it was about, where there
 * is one, and when it was made.
 */
public record DifferingDecision(
    UUID id, String decision, String reference, Instant at, ReplayDifference difference) {}
