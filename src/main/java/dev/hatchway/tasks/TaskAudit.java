package dev.hatchway.tasks;

import dev.hatchway.platform.AuditTrail;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Writes what happened to a task into the audit trail, with its form and what else matters. */
@Singleton
class TaskAudit {

  private final AuditTrail trail;

  TaskAudit(AuditTrail trail) {
    this.trail = trail;
  }

  void record(String actor, String action, TaskView task) {
    record(actor, action, task, Map.of());
  }

  void record(String actor, String action, TaskView task, Map<String, Object> more) {
    Map<String, Object> detail = new HashMap<>(more);
    detail.put("formKey", task.formKey());
    trail.record(
        new AuditTrail.Event(
                actor,
                action,
                "task",
                task.id().toString(),
                task.applicationId(),
                task.instanceId(),
                detail)
            .in(task.programmeId()));
  }
}
