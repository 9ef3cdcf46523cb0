package dev.hatchway.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A user task that a process instance has reached.
 *
 * @param workItemId the engine's own name for the task within its instance
 * @param formKey BPMN element id of the user task; names the {@link TaskForm}
 * @param subject what the task is about, as the inbox shows it (the company's name)
 * @param reference the application's reference
 * @param input the task's data as the process gave them: ids and flags only
 */
public record NewTask(
    UUID instanceId,
    UUID rootInstanceId,
    String workItemId,
    String processId,
    String formKey,
    UUID applicationId,
    UUID programmeId,
    String subject,
    String reference,
    PotentialOwners owners,
    Instant dueAt,
    Map<String, Object> input) {}
