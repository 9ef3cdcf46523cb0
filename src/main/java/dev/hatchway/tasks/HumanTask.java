package dev.hatchway.tasks;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A user task that a process waits at; its state changes only along {@link TaskLifecycle}. {@link
 * StoredTasks} reads it, {@link TaskRows} writes it.
 */
class HumanTask {

  private static final int NORMAL_PRIORITY = 5;
  private static final int ESCALATED_PRIORITY = 1;

  private UUID id;
  private UUID instanceId;
  private UUID rootInstanceId;
  private String workItemId;
  private String processId;
  private String formKey;
  private UUID applicationId;
  private UUID programmeId;

  private String subject;
  private String reference;
  private TaskStatus status;
  private Role candidateRole;
  private UUID candidatePerson;
  private UUID candidatePartner;
  private UUID dutyOf;
  private UUID[] excluded;
  private UUID actualOwner;

  private int priority = NORMAL_PRIORITY;
  private Instant createdAt;
  private Instant dueAt;
  private Instant startedAt;
  private Instant completedAt;
  private UUID completedBy;

  private String outcome;
  private Instant remindedAt;
  private Instant escalatedAt;
  private TaskReturn returned;
  private Map<String, Object> input;

  private int version;

  private HumanTask() {}

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
    this.dutyOf = task.owners().duty();
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
    returned = null;
  }

  /** It is nobody's by name from now on: its group's, or the managers' where it has no group. */
  void giveBack(TaskReturn why) {
    move(TaskEvent.RELEASE);
    actualOwner = null;
    startedAt = null;
    candidatePerson = null;
    candidateRole = candidateRole == null ? Role.MANAGER : candidateRole;
    remindedAt = null; // it was somebody else who was reminded
    returned = why;
  }

  void start(UUID owner, Instant now) {
    move(TaskEvent.START);
    actualOwner = owner;
    startedAt = now;
    returned = null;
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
    if (dutyOf != null) {
      candidateRole = dutyOf.equals(person) ? null : Role.MANAGER;
    }
    candidatePerson = person;
    actualOwner = person;
    startedAt = null;
    remindedAt = null;
    returned = null;
  }

  /** Everyone with the role can take it now, less those excluded. */
  void offer(Role role, TaskReturn why) {
    giveBack(why);
    candidateRole = role;
  }

  void exclude(UUID person) {
    excluded =
        Stream.concat(Arrays.stream(excluded), Stream.of(person)).distinct().toArray(UUID[]::new);
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

  boolean isOwnDutyOf(UUID person) {
    return person.equals(dutyOf);
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

  /** A row with the columns of {@link TaskColumns#ALL}, in their order. */
  static HumanTask of(ResultSet row, TaskInput inputs) throws SQLException {
    HumanTask task = new HumanTask();
    task.id = row.getObject(1, UUID.class);
    task.instanceId = row.getObject(2, UUID.class);
    task.rootInstanceId = row.getObject(3, UUID.class);
    task.workItemId = row.getString(4);
    task.processId = row.getString(5);
    task.formKey = row.getString(6);
    task.applicationId = row.getObject(7, UUID.class);
    task.programmeId = row.getObject(8, UUID.class);
    task.subject = row.getString(9);
    task.reference = row.getString(10);
    task.candidatePartner = row.getObject(11, UUID.class);
    task.createdAt = TaskColumns.instant(row, 12);
    task.dueAt = TaskColumns.instant(row, 13);
    task.input = inputs.read(task.id, row.getString(14));
    task.status = TaskStatus.valueOf(row.getString(15));
    task.candidatePerson = row.getObject(16, UUID.class);
    task.excluded = (UUID[]) row.getArray(17).getArray();
    task.actualOwner = row.getObject(18, UUID.class);
    task.priority = row.getInt(19);
    task.startedAt = TaskColumns.instant(row, 20);
    task.completedAt = TaskColumns.instant(row, 21);
    task.completedBy = row.getObject(22, UUID.class);
    task.outcome = row.getString(23);
    task.remindedAt = TaskColumns.instant(row, 24);
    task.escalatedAt = TaskColumns.instant(row, 25);
    task.candidateRole = TaskColumns.constant(Role.class, row.getString(26));
    task.returned = TaskColumns.returned(row, 27);
    task.dutyOf = row.getObject(30, UUID.class);
    task.version = row.getInt(31);
    return task;
  }

  /** The columns that never change, in the order of {@link TaskColumns#FIXED}. */
  List<Object> fixed(TaskInput inputs) {
    return Arrays.asList(
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
        candidatePartner,
        createdAt,
        dueAt,
        inputs.write(input));
  }

  /** The columns that change, in the order of {@link TaskColumns#CHANGING}. */
  List<Object> changing() {
    return Arrays.asList(
        status,
        candidatePerson,
        Ids.array(Arrays.asList(excluded)),
        actualOwner,
        priority,
        startedAt,
        completedAt,
        completedBy,
        outcome,
        remindedAt,
        escalatedAt,
        candidateRole,
        returned == null ? null : returned.at(),
        returned == null ? null : returned.by(),
        returned == null ? null : returned.because(),
        dutyOf);
  }

  int version() {
    return version;
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
        new PotentialOwners(
            candidateRole, candidatePerson, candidatePartner, Set.of(excluded), dutyOf),
        actualOwner,
        priority,
        createdAt,
        dueAt,
        remindedAt,
        escalatedAt,
        returned,
        completedAt,
        outcome,
        input,
        version);
  }
}
