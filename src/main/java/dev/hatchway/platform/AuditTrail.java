package dev.hatchway.platform;

import java.util.Map;
import java.util.UUID;

/**
 * Who did what, when, and to which subject: one row for each change, in the same transaction as the
 * change. Rows are only ever added.
 */
public interface AuditTrail {

  /**
   * Something that happened; the application and instance are null where there is none.
   *
   * @param programmeId whose people may read it; null for the application's, or where it is the
   *     whole house's
   */
  record Event(
      String actor,
      String action,
      String subjectType,
      String subjectId,
      UUID applicationId,
      UUID instanceId,
      Map<String, Object> detail,
      UUID programmeId) {

    public Event(
        String actor,
        String action,
        String subjectType,
        String subjectId,
        UUID applicationId,
        UUID instanceId,
        Map<String, Object> detail) {
      this(actor, action, subjectType, subjectId, applicationId, instanceId, detail, null);
    }

    /** The same, of this programme. */
    public Event in(UUID programme) {
      return new Event(
          actor, action, subjectType, subjectId, applicationId, instanceId, detail, programme);
    }
  }

  void record(Event event);
}
