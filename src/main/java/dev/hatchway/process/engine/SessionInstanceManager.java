package dev.hatchway.process.engine;

import java.util.Collection;
import java.util.List;
import org.jbpm.process.instance.ProcessInstanceManager;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/** Lets jBPM find the instances of the step; ended ones are still found until the step ends. */
final class SessionInstanceManager implements ProcessInstanceManager {

  private final EngineSession session;

  SessionInstanceManager(EngineSession session) {
    this.session = session;
  }

  @Override
  public KogitoProcessInstance getProcessInstance(String id) {
    SessionInstance instance = session.known(id);
    return instance == null ? null : instance.live();
  }

  @Override
  public KogitoProcessInstance getProcessInstance(String id, boolean readOnly) {
    return getProcessInstance(id);
  }

  @Override
  public Collection<KogitoProcessInstance> getProcessInstances() {
    return List.of();
  }

  @Override
  public void addProcessInstance(KogitoProcessInstance instance) {
    session.created((RuleFlowProcessInstance) instance);
  }

  @Override
  public void internalAddProcessInstance(KogitoProcessInstance instance) {
    // reconnected instances are in the session already
  }

  @Override
  public void removeProcessInstance(KogitoProcessInstance instance) {
    // the session writes ended instances at the end of the step
  }

  @Override
  public void internalRemoveProcessInstance(KogitoProcessInstance instance) {
    // as above
  }

  @Override
  public void clearProcessInstances() {
    // the session ends with its transaction
  }

  @Override
  public void clearProcessInstancesState() {
    // as above
  }

  @Override
  public void setLock(boolean lock) {
    // rows are locked in the database
  }
}
