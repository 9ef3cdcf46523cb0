package dev.hatchway.rules.simulation;

import java.util.UUID;

/** The latest decision of one kind; the facts are null where no rules need to be asked again. */
record PastDecision(
    long number, UUID id, String decision, String releaseHash, String facts, String outcome) {}
