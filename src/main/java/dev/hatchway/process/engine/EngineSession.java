package dev.hatchway.process.engine;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.StepLog;
import dev.hatchway.platform.StepPart;
import dev.hatchway.platform.StepRead;
import dev.hatchway.platform.StepWrite;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.InstanceRow.Subject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.process.instance.LightProcessRuntime;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.internal.process.workitem.WorkItemNotFoundException;
import org.kie.kogito.process.workitems.InternalKogitoWorkItem;

/**
 * Everything the engine has in memory during one step: the instances at hand, jBPM's services for
 * them, and what must be written when the step ends. It lives and dies with the transaction.
 */
final class EngineSession {

  private final Definitions definitions;
  private final InstanceCodec codec;
  private final InstanceStore store;
  private final Time time;
  private final TimerSchedule timers;
  private final SessionServices services;
  private final Places places = new Places(this);
  private final Map<String, SessionInstance> instances = new LinkedHashMap<>();
  private final Set<UUID> locked = new HashSet<>();
  private final Map<UUID, List<InstanceRow>> readAhead = new HashMap<>();
  private final StepExtent extent;
  private final Map<DeployedProcess, LightProcessRuntime> runtimes = new LinkedHashMap<>();
  private Subject newSubject;
  private RuntimeException failure;

  EngineSession(EngineParts parts) {
    this.definitions = parts.definitions();
    this.codec = parts.codec();
    this.store = parts.store();
    this.time = parts.time();
    this.timers = new TimerSchedule(parts.timerQueue(), time);
    this.extent = new StepExtent(this, parts);
    this.services = new SessionServices(this, parts);
  }

  Time time() {
    return time;
  }

  TimerSchedule timers() {
    return timers;
  }

  StepExtent extent() {
    return extent;
  }

  Places places() {
    return places;
  }

  /** Locks the root and its family and makes them live; gives the one asked for, if it runs. */
  Optional<SessionInstance> load(UUID rootId, UUID instanceId) {
    lock(rootId);
    Optional<SessionInstance> instance = find(instanceId.toString());
    instance.ifPresent(i -> StepLog.about(instanceId, subject(i.live()).applicationId()));
    return instance;
  }

  /** Locks the root and its family, once in a step, and makes them live. */
  void lock(UUID rootId) {
    if (locked.add(rootId) && !instances.containsKey(rootId.toString())) {
      List<InstanceRow> family = readAhead.remove(rootId);
      (family == null ? store.lockFamily(rootId) : family).forEach(this::connect);
    }
  }

  /** A read that locks the family of the root that a query finds; {@link #lock} then has it. */
  StepRead<?> lockAhead(String root, UUID parameter) {
    return InstanceStore.familyOf(root, parameter)
        .handedTo(family -> family.forEach(row -> readAhead.put(row.rootId(), family)));
  }

  Optional<SessionInstance> find(String instanceId) {
    return Optional.ofNullable(instances.get(instanceId)).filter(i -> !i.isEnded());
  }

  SessionInstance known(String instanceId) {
    return instances.get(instanceId);
  }

  /** Starts a root instance and runs it until it waits. */
  UUID start(DeployedProcess process, Subject subject, Map<String, Object> variables) {
    newSubject = subject;
    RuleFlowProcessInstance live =
        (RuleFlowProcessInstance) runtime(process).createProcessInstance(process.id(), variables);
    SessionInstance instance = instances.get(live.getStringId());
    StepLog.about(UUID.fromString(live.getStringId()), subject.applicationId());
    StepLog.happened("process.started", process.id(), process.version());
    instance.called(new CalledInstance(process, runtime(process), live));
    runtime(process).getKogitoProcessRuntime().startProcessInstance(live.getStringId());
    return UUID.fromString(live.getStringId());
  }

  /**
   * Completes a waiting task and runs its instance until it waits again. That another step ended
   * the task, while this one waited for the instance's lock, is a lost race.
   */
  void complete(SessionInstance instance, String workItemId, Map<String, Object> results) {
    instance.touch();
    try {
      services.getKogitoWorkItemManager().completeWorkItem(workItemId, results);
    } catch (WorkItemNotFoundException gone) {
      throw new OptimisticLockException("Another step ended work item " + workItemId, gone);
    }
  }

  /** Signals an instance; gives whether anything in it was waiting for the signal. */
  boolean signal(SessionInstance instance, String type) {
    boolean touched = instance.isTouched();
    instance.untouch();
    instance.live().signalEvent(type, null);
    boolean caught = instance.isTouched();
    if (touched) {
      instance.touch();
    }
    return caught;
  }

  /** Runs what failed again, a service or going on from a completed task, and goes on. */
  void retry(SessionInstance instance, String workItemId, StepPart part) {
    InternalKogitoWorkItem item = services.workItem(workItemId);
    Map<String, Object> results =
        PostponedWork.is(item) ? PostponedWork.resume(item) : services.retry(item, part);
    if (results != null) {
      complete(instance, workItemId, results);
    }
  }

  /**
   * Leaves a user task as it is in the engine, with what somebody completed it with. Its time is
   * over: no reminder or deadline of it fires any more.
   */
  void postpone(SessionInstance instance, String workItemId, Map<String, Object> results) {
    instance.touch();
    Places.timersOf(instance, workItemId).forEach(timers::cancel);
    PostponedWork.postpone(services.workItem(workItemId), results);
  }

  LightProcessRuntime runtime(DeployedProcess process) {
    LightProcessRuntime runtime = runtimes.get(process);
    if (runtime == null) {
      runtime = LightProcessRuntime.of(services.application(), List.of(process.flow()), services);
      runtimes.put(process, runtime);
    }
    return runtime;
  }

  /** Called by jBPM when it has created an instance in this step. */
  void created(RuleFlowProcessInstance live) {
    if (live.getStringId() == null) {
      live.setId(Ids.next(time.instant()).toString());
    }
    DeployedProcess process = definitions.version(live.getProcessId(), live.getProcessVersion());
    SessionInstance instance = new SessionInstance(process, live, null);
    instance.touch();
    instances.putIfAbsent(live.getStringId(), instance);
  }

  /** What the instance is about; a called instance is about what its root is about. */
  Subject subject(KogitoProcessInstance live) {
    SessionInstance own = instances.get(live.getStringId());
    if (own != null && own.row() != null) {
      return own.row().subject();
    }
    String root = live.getRootProcessInstanceId();
    if (root == null || root.isEmpty() || root.equals(live.getStringId())) {
      return newSubject;
    }
    return subject(instances.get(root).live());
  }

  static UUID rootId(KogitoProcessInstance live) {
    String root = live.getRootProcessInstanceId();
    return UUID.fromString(root == null || root.isEmpty() ? live.getStringId() : root);
  }

  /** Notes a failure that no node can be retried for: the step as a whole must fail. */
  void fail(RuntimeException cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  boolean hasFailed() {
    return failure != null;
  }

  /** What failed first is why the step fails, whatever came of it. */
  void requireUnfailed() {
    if (failure != null) {
      throw failure;
    }
  }

  /** Fails the step where it must fail, and says what its new instances are about. */
  void settle() {
    requireUnfailed();
    instances.values().stream().filter(SessionInstance::isTouched).forEach(this::describeIfNew);
  }

  /** What the engine's part of the step leaves behind; asked once, just before the commit. */
  List<StepWrite> writes() {
    List<InstanceStore.Written> fresh = new ArrayList<>();
    List<StepWrite> writes = new ArrayList<>(timers.writes());
    for (SessionInstance instance : instances.values()) {
      if (instance.isTouched() && instance.isStored()) {
        writes.add(InstanceStore.update(toWrite(instance)));
      } else if (instance.isTouched()) {
        fresh.add(toWrite(instance));
      }
    }
    if (!fresh.isEmpty()) {
      writes.add(InstanceStore.insert(fresh));
    }
    return writes;
  }

  private InstanceStore.Written toWrite(SessionInstance instance) {
    boolean ended = instance.isEnded();
    return new InstanceStore.Written(
        instance.row(),
        instance.state(),
        instance.endEvent(),
        ended ? null : codec.write(instance.live(), instance.process()),
        time.instant(),
        ended);
  }

  private void describeIfNew(SessionInstance instance) {
    if (instance.row() != null) {
      return;
    }
    RuleFlowProcessInstance live = instance.live();
    String parent = live.getParentProcessInstanceId();
    instance.describe(
        new InstanceRow(
            UUID.fromString(live.getStringId()),
            rootId(live),
            parent == null || parent.isEmpty() ? null : UUID.fromString(parent),
            live.getProcessId(),
            live.getProcessVersion(),
            subject(live),
            null,
            null,
            0));
  }

  /** Makes an instance live under another version; the listener puts its nodes to their places. */
  SessionInstance moveTo(
      SessionInstance instance, DeployedProcess target, ProcessInstanceMarshallerListener places) {
    InstanceRow row = instance.row().under(target.version());
    SessionInstance moved = connect(row, target, codec.read(row.payload(), target, places));
    moved.touch();
    return moved;
  }

  private void connect(InstanceRow row) {
    DeployedProcess process = definitions.version(row.processId(), row.processVersion());
    connect(row, process, codec.read(row.payload(), process));
  }

  private SessionInstance connect(
      InstanceRow row, DeployedProcess process, RuleFlowProcessInstance live) {
    SessionInstance instance = new SessionInstance(process, live, row);
    instances.put(live.getStringId(), instance);
    LightProcessRuntime runtime = runtime(process);
    live.setKnowledgeRuntime(runtime.getInternalKieRuntime());
    live.reconnect();
    instance.called(new CalledInstance(process, runtime, live));
    return instance;
  }
}
