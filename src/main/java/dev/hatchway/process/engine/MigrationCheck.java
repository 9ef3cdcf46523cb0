package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.process.engine.MigrationPlan.Element;
import dev.hatchway.process.engine.MigrationPlan.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.core.node.HumanTaskNode;
import org.jbpm.workflow.core.node.Join;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import org.kie.api.definition.process.NodeContainer;
import org.kie.api.runtime.process.NodeInstance;

/** Holds where an instance stands against another version of its process. */
final class MigrationCheck {

  private final RuleFlowProcessInstance live;
  private final RuleFlowProcess target;
  private final ElementMapping mapping;
  private final Set<String> forms;

  MigrationCheck(
      RuleFlowProcessInstance live,
      RuleFlowProcess target,
      ElementMapping mapping,
      Set<String> forms) {
    this.live = live;
    this.target = target;
    this.mapping = mapping;
    this.forms = forms;
  }

  /** One move for each element of the diagram; its first problem, if it has several. */
  List<Move> moves() {
    Map<String, Move> moves = new LinkedHashMap<>();
    for (NodeInstance open : live.getNodeInstances(true)) {
      Move move = move((NodeInstanceImpl) open);
      moves.merge(move.from().id(), move, (one, other) -> one.problem() == null ? other : one);
    }
    return List.copyOf(moves.values());
  }

  private Move move(NodeInstanceImpl open) {
    String id = DiagramElement.id(open);
    Optional<NodeContainer> scope = targetOf(open.getNodeInstanceContainer());
    Optional<Node> place =
        scope.flatMap(in -> find(in, mapping.target(open.getNodeId().toExternalFormat())));
    Element to = place.map(node -> new Element(mapping.target(id), node.getName())).orElse(null);
    List<Element> choices = scope.map(in -> choices(in, open.getNode())).orElse(List.of());
    return new Move(
        new Element(id, open.getNode().getName()), to, choices, problem(id, open, place));
  }

  private FieldError problem(String id, NodeInstanceImpl open, Optional<Node> place) {
    String name = named(open.getNode());
    if (place.isEmpty()) {
      return new FieldError(id, "refusal.migration.no-element", name, target.getVersion());
    }
    if (place.get().getClass() != open.getNode().getClass()) {
      return new FieldError(id, "refusal.migration.other-kind", name, named(place.get()));
    }
    boolean renamed = !mapping.target(id).equals(id);
    if (renamed && place.get() instanceof HumanTaskNode && !forms.contains(mapping.target(id))) {
      return new FieldError(id, "refusal.migration.no-form", mapping.target(id));
    }
    if (open instanceof JoinInstance join && !keepsItsWays(join, (Join) place.get())) {
      return new FieldError(id, "refusal.migration.other-ways", name, target.getVersion());
    }
    return null;
  }

  /** Whether what has arrived at a join came by ways that the other version's join has, too. */
  private boolean keepsItsWays(JoinInstance join, Join place) {
    List<String> ways =
        place.getIncomingConnections(org.jbpm.workflow.core.Node.CONNECTION_DEFAULT_TYPE).stream()
            .map(Connection::getFrom)
            .map(from -> from.getId().toExternalFormat())
            .toList();
    return join.getTriggers().keySet().stream()
        .allMatch(from -> ways.contains(mapping.target(from.toExternalFormat())));
  }

  private Optional<NodeContainer> targetOf(Object container) {
    if (!(container instanceof NodeInstanceImpl outer)) {
      return Optional.of(target);
    }
    return targetOf(outer.getNodeInstanceContainer())
        .flatMap(scope -> find(scope, mapping.target(outer.getNodeId().toExternalFormat())))
        .filter(NodeContainer.class::isInstance)
        .map(NodeContainer.class::cast);
  }

  private static Optional<Node> find(NodeContainer scope, String id) {
    return nodes(scope).filter(node -> node.getId().toExternalFormat().equals(id)).findFirst();
  }

  private static Stream<Node> nodes(NodeContainer scope) {
    return Stream.of(
        scope instanceof ForEachNode loop ? loop.internalGetNodes() : scope.getNodes());
  }

  private static List<Element> choices(NodeContainer scope, Node open) {
    return nodes(scope)
        .filter(node -> node.getClass() == open.getClass())
        .filter(node -> node.getName() != null && ((NodeImpl) node).getUniqueId() != null)
        .map(node -> new Element(((NodeImpl) node).getUniqueId(), node.getName()))
        .sorted(java.util.Comparator.comparing(Element::name))
        .toList();
  }

  private static String named(Node node) {
    return node.getName() == null ? ((NodeImpl) node).getUniqueId() : node.getName();
  }
}
