package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a live file: who wrote it and when, and the release that brought it, with its reason;
 * reason and proposal are null for what came with Hatchway.
 */
public record LineOrigin(
    int number, String text, String by, Instant at, long release, String reason, UUID proposal) {}
