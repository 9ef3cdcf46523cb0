package dev.hatchway.process.engine;

import java.util.UUID;

/**
 * A running instance as the store has it.
 *
 * @param endEvent the end event that was reached last, while something else of it still runs
 */
record InstanceRow(
    UUID id,
    UUID rootId,
    UUID parentId,
    String processId,
    String processVersion,
    Subject subject,
    String endEvent,
    byte[] payload,
    int lockVersion) {

  /** The same instance under another version of its process. */
  InstanceRow under(String version) {
    return new InstanceRow(
        id, rootId, parentId, processId, version, subject, endEvent, payload, lockVersion);
  }

  /** What an instance is about; children share their root's. */
  record Subject(UUID applicationId, UUID programmeId, String title, String reference) {}
}
