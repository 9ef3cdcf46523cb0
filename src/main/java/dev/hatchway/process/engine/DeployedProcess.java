package dev.hatchway.process.engine;

import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcess;

/** One version of a process, ready to run; immutable and shared by all steps. */
class DeployedProcess extends BpmnProcess {

  private final RuleFlowProcess flow;
  private final EngineSessions sessions;

  DeployedProcess(RuleFlowProcess flow, EngineSessions sessions) {
    super(flow);
    this.flow = flow;
    this.sessions = sessions;
    this.instances = new SessionInstances(sessions);
  }

  RuleFlowProcess flow() {
    return flow;
  }

  String key() {
    return flow.getId() + " " + flow.getVersion();
  }

  @Override
  public String version() {
    return flow.getVersion();
  }

  /** A new instance of this process, called by another within the current step. */
  CalledInstance called(BpmnVariables variables) {
    EngineSession session = sessions.current();
    CalledInstance called = new CalledInstance(this, variables, session.runtime(this));
    session.known(called.id()).called(called);
    return called;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Typed view for jBPM's instance classes. */
  AbstractProcess<BpmnVariables> asProcess() {
    return this;
  }
}
