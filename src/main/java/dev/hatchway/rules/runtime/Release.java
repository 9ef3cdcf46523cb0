package dev.hatchway.rules.runtime;

import java.time.Instant;
import java.util.UUID;

/** One publication of rules for a programme; the hash names the content. */
public record Release(UUID programmeId, String hash, Instant liveFrom, String publishedBy) {}
