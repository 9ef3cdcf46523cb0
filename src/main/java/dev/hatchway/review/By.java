package dev.hatchway.review;

import java.time.Instant;
import java.util.UUID;

/** Who did a thing, and when. */
record By(UUID person, Instant at) {}
