package dev.hatchway.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
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
    List<Variable> variables = BpmnChecks.variables(flow);
    for (Node node : flow.getNodesRecursively()) {
      if (node instanceof Split gateway) {
        compileConditions(gateway, variables);
      } else if (node instanceof SubProcessNode called) {
        called.setSubProcessFactory(new CallActivities(called, definitions));
      }
    }
    return new DeployedProcess(flow, sessions);
  }

  private static void compileConditions(Split gateway, List<Variable> variables) {
    for (Collection<Constraint> constraints : gateway.getConstraints().values()) {
      List<Constraint> compiled = new ArrayList<>();
      for (Constraint constraint : constraints) {
        compiled.add(constraint == null ? null : compiled(constraint, variables));
      }
      constraints.clear();
      constraints.addAll(compiled);
    }
  }

  private static Constraint compiled(Constraint constraint, List<Variable> variables) {
    ReturnValueConstraintEvaluator condition = new ReturnValueConstraintEvaluator();
    condition.setName(constraint.getName());
    condition.setPriority(constraint.getPriority());
    condition.setDialect(constraint.getDialect());
    condition.setType(constraint.getType());
    condition.setDefault(constraint.isDefault());
    condition.setConstraint(constraint.getConstraint());
    condition.setEvaluator(new FeelCondition(constraint.getConstraint(), variables));
    return condition;
  }
}
