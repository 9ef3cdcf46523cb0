package dev.hatchway.rules.runtime;

import java.util.UUID;

/** A release was given up, because a node could not build it; told within that step. */
public record ReleaseFailed(long number, UUID programmeId, String hash, String reason) {}
