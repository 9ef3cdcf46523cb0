package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.TaskForms;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.core.node.WorkItemNode;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.api.runtime.process.NodeInstance;

/**
 * Moves a running instance to another version of its process within the current step: its nodes by
 * their ids, its timers by their boundary events. Variables, tasks and history stay.
 */
@Singleton
class InstanceMigration {

  private static final String OPERATION = "Operation";

  private final Definitions definitions;
  private final TaskForms forms;
  private final MovedElements movedElements;

  InstanceMigration(Definitions definitions, TaskForms forms, MovedElements movedElements) {
    this.definitions = definitions;
    this.forms = forms;
    this.movedElements = movedElements;
  }

  /** NOT_FOUND without such a version, INVALID_ARGUMENT where the mapping names what is nowhere. */
  MigrationPlan plan(SessionInstance instance, String toVersion, ElementMapping mapping) {
    DeployedProcess from = instance.process();
    if (from.version().equals(toVersion)) {
      throw CommandRejected.invalidState(
          "instance", id(instance), "refusal.migration.same-version", toVersion);
    }
    RuleFlowProcess target = version(from.id(), toVersion).flow();
    mapping.named().forEach((element, place) -> requireKnown(from.flow(), element));
    mapping.named().forEach((element, place) -> requireKnown(target, place));
    return new MigrationPlan(
        id(instance),
        from.id(),
        from.version(),
        toVersion,
        new MigrationCheck(instance.live(), target, mapping, Set.copyOf(forms.keys())).moves());
  }

  /** INVALID_ARGUMENT with the elements that have no place; then nothing has moved. */
  MigrationPlan migrate(
      EngineSession session, SessionInstance instance, String toVersion, ElementMapping mapping) {
    MigrationPlan plan = plan(instance, toVersion, mapping);
    if (!plan.isPossible()) {
      throw CommandRejected.invalidFields("instance", id(instance), plan.problems());
    }
    SessionInstance moved =
        session.moveTo(
            instance,
            definitions.version(plan.processId(), toVersion),
            new MigratedNodes(mapping, toVersion));
    MigratedTimers timers = new MigratedTimers(session.timers(), mapping);
    for (NodeInstance node : moved.live().getNodeInstances(true)) {
      settle((NodeInstanceImpl) node, before(instance.live(), (NodeInstanceImpl) node), timers);
    }
    return plan;
  }

  private void settle(NodeInstanceImpl now, NodeInstanceImpl before, MigratedTimers timers) {
    if (now instanceof StateBasedNodeInstance activity) {
      timers.migrate((StateBasedNode) before.getNode(), activity);
    }
    if (now instanceof WorkItemNodeInstance waiting
        && now.getNode() instanceof WorkItemNode service
        && service.getWork().getParameter(OPERATION) != null) {
      waiting.getWorkItem().setParameter(OPERATION, service.getWork().getParameter(OPERATION));
    }
    if (!DiagramElement.id(now).equals(DiagramElement.id(before))) {
      movedElements.moved(now);
    }
  }

  private static NodeInstanceImpl before(RuleFlowProcessInstance live, NodeInstanceImpl node) {
    return (NodeInstanceImpl) live.getNodeInstance(node.getStringId(), true);
  }

  private DeployedProcess version(String processId, String version) {
    try {
      return definitions.version(processId, version);
    } catch (UnknownProcess unknown) {
      throw CommandRejected.notFound("process", processId + " " + version);
    }
  }

  private static void requireKnown(RuleFlowProcess process, String element) {
    boolean known =
        process.getNodesRecursively().stream()
            .anyMatch(node -> element.equals(((NodeImpl) node).getUniqueId()));
    if (!known) {
      throw CommandRejected.invalid(
          "element",
          element,
          "refusal.migration.unknown-element",
          element,
          process.getName(),
          process.getVersion());
    }
  }

  private static UUID id(SessionInstance instance) {
    return instance.row().id();
  }

  static ElementMapping mapping(Map<String, String> elements) {
    return new ElementMapping(elements == null ? Map.of() : elements);
  }
}
