package dev.hatchway.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A task that waits for somebody; the owner is null where it is a group's. */
record OpenTask(
    UUID id,
    String formKey,
    UUID applicationId,
    Instant createdAt,
    UUID owner,
    UUID partner,
    List<UUID> excluded) {}
