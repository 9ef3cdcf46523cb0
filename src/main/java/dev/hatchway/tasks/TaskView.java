package dev.hatchway.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A human task as others see it. */
public record TaskView(
    UUID id,
    UUID instanceId,
    UUID rootInstanceId,
    String workItemId,
    String processId,
    String formKey,
    UUID applicationId,
    UUID programmeId,
    String subject,
    String reference,
    TaskStatus status,
    PotentialOwners owners,
    UUID actualOwner,
    int priority,
    Instant createdAt,
    Instant dueAt,
    Instant remindedAt,
    Instant escalatedAt,
    TaskReturn returned,
    Instant completedAt,
    String outcome,
    Map<String, Object> input,
    int version) {}
