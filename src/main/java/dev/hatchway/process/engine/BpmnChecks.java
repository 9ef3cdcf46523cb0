package dev.hatchway.process.engine;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jbpm.process.core.timer.Timer;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.Node;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.HumanTaskNode;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.jbpm.workflow.core.node.WorkItemNode;

/**
 * What Hatchway asks of a process beyond BPMN: known services, known roles, conditions and times in
 * FEEL.
 */
@Singleton
class BpmnChecks {

  private static final String NAMES = "hatchway.variables";

  private final ServiceSteps steps;

  BpmnChecks(ServiceSteps steps) {
    this.steps = steps;
  }

  List<FieldError> problems(RuleFlowProcess process) {
    List<FieldError> problems = new ArrayList<>();
    LoopChecks.check(process, problems);
    for (org.kie.api.definition.process.Node node : process.getNodesRecursively()) {
      if (node instanceof HumanTaskNode task) {
        checkOwners(task, problems);
      } else if (node instanceof WorkItemNode service) {
        checkService(service, problems);
      } else if (node instanceof Split gateway) {
        checkConditions(process, gateway, problems);
      }
      timers(node).forEach(timer -> checkTimer(process, (Node) node, timer, problems));
    }
    return problems;
  }

  private static Collection<Timer> timers(org.kie.api.definition.process.Node node) {
    if (node instanceof TimerNode event) {
      return List.of(event.getTimer());
    }
    return node instanceof StateBasedNode activity && activity.getTimers() != null
        ? activity.getTimers().keySet()
        : List.of();
  }

  private void checkService(WorkItemNode service, List<FieldError> problems) {
    Object operation = service.getWork().getParameter("Operation");
    if (operation == null || steps.find(operation.toString()).isEmpty()) {
      problems.add(
          new FieldError(id(service), "refusal.bpmn.unknown-operation", String.valueOf(operation)));
    }
  }

  private static void checkOwners(HumanTaskNode task, List<FieldError> problems) {
    checkDueIn(task, problems);
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

  private static void checkDueIn(HumanTaskNode task, List<FieldError> problems) {
    task.getInAssociations().stream()
        .filter(into -> TaskInputs.DUE_IN.equals(into.getTarget().getLabel()))
        .flatMap(into -> into.getAssignments().stream())
        .map(assigned -> assigned.getFrom().getExpression())
        .filter(due -> due != null && !TaskInputs.isDuration(due))
        .forEach(due -> problems.add(new FieldError(id(task), "refusal.bpmn.bad-due", due)));
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
    if (!FeelText.LANGUAGE.equals(condition.getDialect())) {
      problems.add(
          new FieldError(
              id(gateway),
              "refusal.bpmn.not-feel",
              condition.getConstraint(),
              condition.getDialect()));
      return;
    }
    List<String> errors = FeelText.problems(condition.getConstraint(), names(process));
    if (!errors.isEmpty()) {
      problems.add(
          new FieldError(
              id(gateway), "refusal.bpmn.bad-condition", condition.getConstraint(), errors.get(0)));
    }
  }

  private static void checkTimer(
      RuleFlowProcess process, Node node, Timer timer, List<FieldError> problems) {
    String text = TimerText.of(timer);
    if (text == null) {
      return;
    }
    if (TimerText.isLiteral(text)) {
      if (!TimerText.isReadable(timer)) {
        problems.add(new FieldError(id(node), "refusal.bpmn.bad-literal", text));
      }
      return;
    }
    List<String> errors = FeelText.problems(text, names(process));
    if (!errors.isEmpty()) {
      problems.add(new FieldError(id(node), "refusal.bpmn.bad-timer", text, errors.get(0)));
    }
  }

  /** The names of all variables of the process, those of its parts included. */
  @SuppressWarnings("unchecked")
  static List<String> names(RuleFlowProcess process) {
    return (List<String>)
        process.getMetaData().computeIfAbsent(NAMES, key -> VariableNames.of(process));
  }

  static String id(org.kie.api.definition.process.Node node) {
    return ((NodeImpl) node).getUniqueId();
  }
}
