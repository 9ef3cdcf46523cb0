package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.core.node.Split;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;

/** What repeats must end: loops pass something that acts, multiple instances go over a variable. */
final class LoopChecks {

  private LoopChecks() {}

  static void check(RuleFlowProcess process, List<FieldError> problems) {
    for (Node node : process.getNodesRecursively()) {
      if (isGateway(node) && comesBack(node)) {
        problems.add(
            new FieldError(BpmnChecks.id(node), "refusal.bpmn.endless-loop", node.getName()));
      }
      if (node instanceof ForEachNode each) {
        checkCollection(process, each, problems);
        checkCompletion(process, each, problems);
      }
    }
  }

  private static void checkCollection(
      RuleFlowProcess process, ForEachNode each, List<FieldError> problems) {
    String collection = each.getCollectionExpression();
    if (!BpmnChecks.names(process).contains(String.valueOf(collection))) {
      problems.add(
          new FieldError(
              BpmnChecks.id(each), "refusal.bpmn.no-collection", String.valueOf(collection)));
    }
  }

  private static void checkCompletion(
      RuleFlowProcess process, ForEachNode each, List<FieldError> problems) {
    String condition = completion(each);
    if (condition != null) {
      FeelText.problems(condition, BpmnChecks.names(process)).stream()
          .limit(1)
          .forEach(
              error ->
                  problems.add(
                      new FieldError(
                          BpmnChecks.id(each), "refusal.bpmn.bad-condition", condition, error)));
    }
  }

  /** When the instances that are left are no longer needed; null where all are. */
  static String completion(ForEachNode each) {
    return each.getMultiInstanceSpecification() == null
        ? null
        : each.getMultiInstanceSpecification().getCompletionCondition();
  }

  /** By gateways alone: nothing on the way changes a variable or waits. */
  private static boolean comesBack(Node gateway) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> ahead = new ArrayDeque<>(after(gateway).toList());
    while (!ahead.isEmpty()) {
      Node next = ahead.pop();
      if (next == gateway) {
        return true;
      }
      if (isGateway(next) && seen.add(next)) {
        after(next).forEach(ahead::push);
      }
    }
    return false;
  }

  private static Stream<Node> after(Node node) {
    return node.getOutgoingConnections().values().stream()
        .flatMap(List::stream)
        .map(Connection::getTo);
  }

  private static boolean isGateway(Node node) {
    return node instanceof Split || node instanceof Join;
  }
}
