package dev.hatchway.platform;

import java.util.Map;
import java.util.UUID;

/**
 * Who did what, when, and to which subject: one row for each change, in the same transaction as the
 * change. Rows are only ever added.
 */
public interface AuditTrail {

  /** Something that happened; the application and instance are null where there is none. */
  record Event(
      String actor,
      String action,
      String subjectType,
      String subjectId,
      UUID applicationId,
      UUID instanceId,
      Map<String, Object> detail) {}

  void record(Event event);
}
