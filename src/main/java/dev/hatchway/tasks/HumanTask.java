package dev.hatchway.tasks;

import dev.hatchway.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A user task that a process waits at; its state changes only along {@link TaskLifecycle}. {@link
 * TaskRows} writes it.
 */
@Entity
@Immutable
@Table(name = "human_task")
class HumanTask {

  private static final int NORMAL_PRIORITY = 5;
  private static final int ESCALATED_PRIORITY = 1;

  @Id private UUID id;

  @Column(name = "instance_id")
  private UUID instanceId;

  @Column(name = "root_instance_id")
  private UUID rootInstanceId;

  @Column(name = "work_item_id")
  private String workItemId;

  @Column(name = "process_id")
  private String processId;

  @Column(name = "form_key")
  private String formKey;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String subject;
  private String reference;

  @Enumerated(EnumType.STRING)
  private TaskStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "candidate_role")
  private Role candidateRole;

  @Column(name = "candidate_person")
  private UUID candidatePerson;

  @Column(name = "candidate_partner")
  private UUID candidatePartner;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] excluded;

  @Column(name = "actual_owner")
  private UUID actualOwner;

  private int priority = NORMAL_PRIORITY;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "completed_by")
  private UUID completedBy;

  private String outcome;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> input;

  @Version private int version;

  protected HumanTask() {}

  HumanTask(UUID id, NewTask task, Instant now) {
    this.id = id;
    this.instanceId = task.instanceId();
    this.rootInstanceId = task.rootInstanceId();
    this.workItemId = task.workItemId();
    this.processId = task.processId();
    this.formKey = task.formKey();
    this.applicationId = task.applicationId();
    this.programmeId = task.programmeId();
    this.subject = task.subject();
    this.reference = task.reference();
    this.candidateRole = task.owners().role();
    this.candidatePerson = task.owners().person();
    this.candidatePartner = task.owners().partner();
    this.excluded = task.owners().excluded().toArray(UUID[]::new);
    this.actualOwner = candidatePerson;
    this.status = candidatePerson == null ? TaskStatus.READY : TaskStatus.RESERVED;
    this.createdAt = now;
    this.dueAt = task.dueAt();
    this.input = task.input() == null ? Map.of() : task.input();
  }

  void claim(UUID owner) {
    move(TaskEvent.CLAIM);
    actualOwner = owner;
  }

  void release() {
    move(TaskEvent.RELEASE);
    actualOwner = null;
    startedAt = null;
  }

  void start(UUID owner, Instant now) {
    move(TaskEvent.START);
    actualOwner = owner;
    startedAt = now;
  }

  void complete(UUID owner, String outcome, Instant now) {
    move(TaskEvent.COMPLETE);
    this.actualOwner = owner;
    this.outcome = outcome;
    this.completedBy = owner;
    this.completedAt = now;
  }

  /** Nominates a person: the task is theirs and nobody else's. */
  void handOver(UUID person) {
    move(TaskEvent.HAND_OVER);
    candidatePerson = person;
    actualOwner = person;
    startedAt = null;
  }

  void exclude(UUID person) {
    excluded = Stream.concat(Arrays.stream(excluded), Stream.of(person)).toArray(UUID[]::new);
  }

  void withdraw(Instant now) {
    move(TaskEvent.WITHDRAW);
    completedAt = now;
  }

  void remind(Instant now) {
    remindedAt = now;
  }

  void escalate(Instant now) {
    escalatedAt = now;
    priority = ESCALATED_PRIORITY;
  }

  private void move(TaskEvent event) {
    status =
        TaskLifecycle.next(status, event)
            .orElseThrow(() -> new IllegalStateException(event + " of task " + id + " " + status));
  }

  boolean allows(TaskEvent event) {
    return TaskLifecycle.next(status, event).isPresent();
  }

  boolean isHeldBy(UUID person) {
    return person.equals(actualOwner);
  }

  boolean waitsFor(UUID instance, String workItem) {
    return instanceId.equals(instance) && workItemId.equals(workItem);
  }

  UUID id() {
    return id;
  }

  UUID completedBy() {
    return completedBy;
  }

  Instant remindedAt() {
    return remindedAt;
  }

  Instant escalatedAt() {
    return escalatedAt;
  }

  /** The row by the names of its columns. */
  Map<String, Object> columns() {
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("version", version);
    row.put("instance_id", instanceId);
    row.put("root_instance_id", rootInstanceId);
    row.put("work_item_id", workItemId);
    row.put("process_id", processId);
    row.put("form_key", formKey);
    row.put("application_id", applicationId);
    row.put("programme_id", programmeId);
    row.put("subject", subject);
    row.put("reference", reference);
    row.put("status", status);
    row.put("candidate_role", candidateRole);
    row.put("candidate_person", candidatePerson);
    row.put("candidate_partner", candidatePartner);
    row.put("excluded", excluded);
    row.put("actual_owner", actualOwner);
    row.put("priority", priority);
    row.put("created_at", text(createdAt));
    row.put("due_at", text(dueAt));
    row.put("started_at", text(startedAt));
    row.put("completed_at", text(completedAt));
    row.put("completed_by", completedBy);
    row.put("outcome", outcome);
    row.put("reminded_at", text(remindedAt));
    row.put("escalated_at", text(escalatedAt));
    row.put("input", input);
    return row;
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  TaskView toView() {
    return new TaskView(
        id,
        instanceId,
        rootInstanceId,
        workItemId,
        processId,
        formKey,
        applicationId,
        programmeId,
        subject,
        reference,
        status,
        new PotentialOwners(candidateRole, candidatePerson, candidatePartner, Set.of(excluded)),
        actualOwner,
        priority,
        createdAt,
        dueAt,
        completedAt,
        outcome,
        input,
        version);
  }
}
