package dev.hatchway.process.engine;

import java.util.List;
import java.util.Map;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;

/**
 * The instance behind a call activity. jBPM's own class loads, locks and stores at every move; here
 * all of that belongs to the step, so starting and aborting act on the instance in the session.
 */
class CalledInstance extends BpmnProcessInstance {

  private final InternalProcessRuntime runtime;

  CalledInstance(DeployedProcess process, BpmnVariables variables, InternalProcessRuntime runtime) {
    super(process.asProcess(), variables, runtime);
    this.runtime = runtime;
  }

  CalledInstance(
      DeployedProcess process, InternalProcessRuntime runtime, WorkflowProcessInstance loaded) {
    super(process.asProcess(), process.createModel(), runtime, loaded);
    this.runtime = runtime;
    internalSetProcessInstance(loaded);
  }

  @Override
  public void start(String trigger, String referenceId, Map<String, List<String>> headers) {
    runtime.getKogitoProcessRuntime().startProcessInstance(processInstance.getStringId());
  }

  @Override
  public void abort() {
    if (processInstance.getState() == KogitoProcessInstance.STATE_ACTIVE) {
      processInstance.setState(KogitoProcessInstance.STATE_ABORTED);
    }
  }
}
