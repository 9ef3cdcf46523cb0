package dev.hatchway.process.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jbpm.process.core.ContextContainer;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.process.core.context.variable.VariableScope;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.node.ForEachNode;
import org.kie.api.definition.process.Node;

/** What the variables of a process and of its sub-processes are called. */
final class VariableNames {

  private VariableNames() {}

  static List<String> of(RuleFlowProcess process) {
    return Stream.concat(
            in(process), process.getNodesRecursively().stream().flatMap(VariableNames::in))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> in(Node node) {
    return node instanceof ForEachNode each
        ? Stream.concat(in((Object) each), in(each.getCompositeNode()))
        : in((Object) node);
  }

  private static Stream<String> in(Object container) {
    return container instanceof ContextContainer contexts
            && contexts.getDefaultContext(VariableScope.VARIABLE_SCOPE)
                instanceof VariableScope scope
        ? scope.getVariables().stream().map(Variable::getName)
        : Stream.empty();
  }
}
