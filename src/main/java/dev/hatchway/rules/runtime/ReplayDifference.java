package dev.hatchway.rules.runtime;

import java.util.UUID;

/** A decision that did not come out as it did; the failure is null where it came out at all. */
public record ReplayDifference(
    UUID decisionId, String releaseHash, boolean sameOutcome, boolean sameRules, String failure) {}
