package dev.hatchway.process.engine;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.process.core.context.variable.VariableScope;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.Node;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.HumanTaskNode;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.WorkItemNode;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/** What Hatchway asks of a process beyond BPMN: known services, known roles, conditions in FEEL. */
@Singleton
class BpmnChecks {

  private static final String FEEL_DIALECT = "FEEL";

  private final ServiceSteps steps;

  BpmnChecks(ServiceSteps steps) {
    this.steps = steps;
  }

  List<FieldError> problems(RuleFlowProcess process) {
    List<FieldError> problems = new ArrayList<>();
    for (org.kie.api.definition.process.Node node : process.getNodesRecursively()) {
      if (node instanceof HumanTaskNode task) {
        checkOwners(task, problems);
      } else if (node instanceof WorkItemNode service) {
        checkService(service, problems);
      } else if (node instanceof Split gateway) {
        checkConditions(process, gateway, problems);
      }
    }
    return problems;
  }

  private void checkService(WorkItemNode service, List<FieldError> problems) {
    Object operation = service.getWork().getParameter("Operation");
    if (operation == null || steps.find(operation.toString()).isEmpty()) {
      problems.add(
          new FieldError(id(service), "refusal.bpmn.unknown-operation", String.valueOf(operation)));
    }
  }

  private static void checkOwners(HumanTaskNode task, List<FieldError> problems) {
    Object group = task.getWork().getParameter(TaskInputs.GROUP);
    boolean known = Arrays.stream(Role.values()).anyMatch(r -> r.name().equals(group));
    if (!known) {
      problems.add(
          new FieldError(
              id(task),
              "refusal.bpmn.unknown-role",
              String.valueOf(group),
              Arrays.toString(Role.values())));
    }
  }

  private static void checkConditions(
      RuleFlowProcess process, Split gateway, List<FieldError> problems) {
    for (Collection<Constraint> constraints : gateway.getConstraints().values()) {
      for (Constraint constraint : constraints) {
        if (constraint != null && constraint.getConstraint() != null) {
          checkCondition(process, gateway, constraint, problems);
        }
      }
    }
  }

  private static void checkCondition(
      RuleFlowProcess process, Split gateway, Constraint condition, List<FieldError> problems) {
    if (!FEEL_DIALECT.equals(condition.getDialect())) {
      problems.add(
          new FieldError(
              id(gateway),
              "refusal.bpmn.not-feel",
              condition.getConstraint(),
              condition.getDialect()));
      return;
    }
    FEEL feel = FEELBuilder.builder().withProfiles(List.<FEELProfile>of()).build();
    List<String> errors = new ArrayList<>();
    feel.addListener(event -> errors.add(event.getMessage()));
    var context = feel.newCompilerContext();
    for (Variable variable : variables(process)) {
      context.addInputVariableType(
          variable.getName(), org.kie.dmn.feel.lang.types.BuiltInType.UNKNOWN);
    }
    feel.compile(condition.getConstraint(), context);
    if (!errors.isEmpty()) {
      problems.add(
          new FieldError(
              id(gateway), "refusal.bpmn.bad-condition", condition.getConstraint(), errors.get(0)));
    }
  }

  static List<Variable> variables(RuleFlowProcess process) {
    return ((VariableScope) process.getDefaultContext(VariableScope.VARIABLE_SCOPE)).getVariables();
  }

  private static String id(Node node) {
    return ((NodeImpl) node).getUniqueId();
  }
}
