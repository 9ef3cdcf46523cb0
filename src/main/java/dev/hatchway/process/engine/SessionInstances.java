package dev.hatchway.process.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.kie.kogito.process.MutableProcessInstances;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.ProcessInstanceReadMode;
import org.kie.kogito.process.bpmn2.BpmnVariables;

/** jBPM's view of the instances that the current step has at hand; the session stores them. */
class SessionInstances implements MutableProcessInstances<BpmnVariables> {

  private final EngineSessions sessions;

  SessionInstances(EngineSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<ProcessInstance<BpmnVariables>> findById(
      String id, ProcessInstanceReadMode mode) {
    return sessions.current().find(id).map(SessionInstance::called);
  }

  @Override
  public Stream<ProcessInstance<BpmnVariables>> stream(ProcessInstanceReadMode mode) {
    return Stream.empty();
  }

  @Override
  public Stream<ProcessInstance<BpmnVariables>> waitingForEventType(
      String eventType, ProcessInstanceReadMode mode) {
    return Stream.empty();
  }

  @Override
  public boolean exists(String id) {
    return sessions.current().find(id).isPresent();
  }

  @Override
  public void create(String id, ProcessInstance<BpmnVariables> instance) {
    // the session writes at the end of the step
  }

  @Override
  public void update(String id, ProcessInstance<BpmnVariables> instance) {
    // the session writes at the end of the step
  }

  @Override
  public void remove(String id) {
    // ended instances keep their row, without payload
  }
}
