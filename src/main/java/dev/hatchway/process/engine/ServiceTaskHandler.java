package dev.hatchway.process.engine;

import dev.hatchway.platform.Causes;
import dev.hatchway.platform.Infrastructure;
import dev.hatchway.platform.StepLog;
import dev.hatchway.platform.StepPart;
import dev.hatchway.platform.Steps;
import dev.hatchway.process.engine.InstanceRow.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;

/**
 * Runs the service step of a service task, as a part of the step. Where it fails, at once or when
 * the step is written or committed, the whole transaction rolls back and is taken again; that time
 * the service task is not run but left waiting with an incident, so that what people did is kept
 * and nothing of the failed service is.
 */
final class ServiceTaskHandler extends DefaultKogitoWorkItemHandler {

  private static final Logger LOG = Logger.getLogger(ServiceTaskHandler.class);
  private static final String OPERATION = "Operation";

  private final EngineSession session;
  private final ServiceSteps steps;
  private final IncidentLog incidents;
  private final Steps transaction;

  ServiceTaskHandler(EngineSession session, EngineParts parts) {
    this.session = session;
    this.steps = parts.serviceSteps();
    this.incidents = parts.incidents();
    this.transaction = parts.steps();
  }

  @Override
  public String getName() {
    return "Service Task";
  }

  @Override
  public Optional<WorkItemTransition> activateWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    if (session.hasFailed()) {
      return Optional.empty();
    }
    ServiceCall call = call(session, item);
    StepPart part = transaction.part();
    if (part.leftFor().isPresent()) {
      incidents.open(session.places().of(item), part.leftFor().get());
      return Optional.empty();
    }
    session.extent().called(item.getNodeInstance(), part);
    Map<String, Object> results = run(String.valueOf(item.getParameter(OPERATION)), part, call);
    return results == null
        ? Optional.empty()
        : Optional.of(handler.completeTransition(item.getPhaseStatus(), results));
  }

  /** Runs a waiting service task again, for an administrator's retry; null where it failed. */
  Map<String, Object> retry(KogitoWorkItem item, StepPart part) {
    return run(String.valueOf(item.getParameter(OPERATION)), part, call(session, item));
  }

  @Override
  public Optional<WorkItemTransition> abortWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    incidents.withdraw(item.getStringId());
    return Optional.empty();
  }

  private Map<String, Object> run(String operation, StepPart part, ServiceCall call) {
    try {
      return execute(operation, call);
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      LOG.warnf("Service %s failed; its step is repeated without it: %s", operation, failure);
      session.fail(told(operation, part, call, failure));
      return null;
    }
  }

  /**
   * What the database says may be about what was written before the service, and a lost race or a
   * database that is gone is nobody's fault: the step finds out.
   */
  private static RuntimeException told(
      String operation, StepPart part, ServiceCall call, Throwable failure) {
    if (failure instanceof RuntimeException asIs
        && (Infrastructure.failed(failure) || Causes.ofDatabase(failure).isPresent())) {
      return asIs;
    }
    return part.failed(
        "Service " + operation + " failed for application " + call.applicationId(), failure);
  }

  private Map<String, Object> execute(String operation, ServiceCall call) {
    ServiceStep step =
        steps
            .find(operation)
            .orElseThrow(() -> new IllegalStateException("No service step for " + operation));
    return StepLog.within(
        call.instanceId(),
        call.applicationId(),
        () -> session.time().at(session.timers().now(), () -> step.execute(call)));
  }

  private static ServiceCall call(EngineSession session, KogitoWorkItem item) {
    KogitoProcessInstance instance = instance(item);
    Subject subject = session.subject(instance);
    Map<String, Object> inputs = new HashMap<>(item.getParameters());
    inputs.keySet().removeIf(name -> !Character.isLowerCase(name.charAt(0)));
    inputs
        .keySet()
        .removeIf(name -> name.endsWith("ImplementationRef") || name.equals("implementation"));
    return new ServiceCall(
        UUID.fromString(instance.getStringId()),
        EngineSession.rootId(instance),
        subject.applicationId(),
        subject.programmeId(),
        inputs);
  }

  private static KogitoProcessInstance instance(KogitoWorkItem item) {
    return (KogitoProcessInstance) item.getProcessInstance();
  }
}
