package dev.hatchway.tasks;

import java.time.Instant;
import java.util.UUID;

/** That a task was given back, or taken from who had it: when, by whom and why. */
public record TaskReturn(Instant at, UUID by, String because) {}
