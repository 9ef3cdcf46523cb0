package dev.hatchway.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task that waits for somebody; the owner is null where it is a group's, and the need where it is
 * about the application as a whole.
 */
record OpenTask(
    UUID id,
    String formKey,
    UUID applicationId,
    Instant createdAt,
    UUID owner,
    UUID partner,
    List<UUID> excluded,
    String need) {

  /** What tells the task from others of its application, the same in every run. */
  Object[] matter() {
    return new Object[] {formKey, createdAt, need == null ? "" : need};
  }
}
