package dev.hatchway.process.engine;

import java.util.UUID;

/** A running instance as the store has it. */
record InstanceRow(
    UUID id,
    UUID rootId,
    UUID parentId,
    String processId,
    String processVersion,
    Subject subject,
    byte[] payload,
    int lockVersion) {

  /** What an instance is about; children share their root's. */
  record Subject(UUID applicationId, UUID programmeId, String title, String reference) {}
}
