package dev.hatchway.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.SubProcessNode;
import org.kie.api.definition.process.Node;

/** Makes a process that was read ready to run: conditions compiled, call activities connected. */
final class ProcessAssembly {

  private final Definitions definitions;
  private final EngineSessions sessions;

  ProcessAssembly(Definitions definitions, EngineSessions sessions) {
    this.definitions = definitions;
    this.sessions = sessions;
  }

  DeployedProcess assemble(RuleFlowProcess flow) {
    List<String> names = BpmnChecks.names(flow);
    for (Node node : flow.getNodesRecursively()) {
      if (node instanceof Split gateway) {
        compileConditions(gateway, names);
      } else if (node instanceof ForEachNode each) {
        compileCompletion(each, names);
      } else if (node instanceof SubProcessNode called) {
        called.setSubProcessFactory(new CallActivities(called, definitions));
      }
    }
    return new DeployedProcess(flow, sessions);
  }

  private static void compileConditions(Split gateway, List<String> names) {
    for (Collection<Constraint> constraints : gateway.getConstraints().values()) {
      List<Constraint> compiled = new ArrayList<>();
      for (Constraint constraint : constraints) {
        compiled.add(constraint == null ? null : compiled(constraint, names));
      }
      constraints.clear();
      constraints.addAll(compiled);
    }
  }

  /** jBPM reads MVEL here, and leaves FEEL out. */
  private static void compileCompletion(ForEachNode each, List<String> names) {
    String condition = LoopChecks.completion(each);
    each.setCompletionConditionExpression(
        condition == null ? null : new FeelCondition(condition, names));
  }

  private static Constraint compiled(Constraint constraint, List<String> names) {
    ReturnValueConstraintEvaluator condition = new ReturnValueConstraintEvaluator();
    condition.setName(constraint.getName());
    condition.setPriority(constraint.getPriority());
    condition.setDialect(constraint.getDialect());
    condition.setType(constraint.getType());
    condition.setDefault(constraint.isDefault());
    condition.setConstraint(constraint.getConstraint());
    condition.setEvaluator(new FeelCondition(constraint.getConstraint(), names));
    return condition;
  }
}
