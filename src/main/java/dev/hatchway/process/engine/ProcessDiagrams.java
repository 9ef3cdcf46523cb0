package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbpm.workflow.core.impl.NodeImpl;
import org.kie.api.definition.process.Node;

/** The BPMN file of a deployed process, and what its elements are called. */
@Singleton
public class ProcessDiagrams {

  private final EntityManager entities;
  private final Definitions definitions;

  ProcessDiagrams(EntityManager entities, Definitions definitions) {
    this.entities = entities;
    this.definitions = definitions;
  }

  /** The file as it was deployed, with its diagram; NOT_FOUND where there is no such version. */
  public String xml(String processId, String version) {
    List<String> found =
        entities
            .createNativeQuery(
                "select xml from process_definition where process_id = :id and version = :version",
                String.class)
            .setParameter("id", processId)
            .setParameter("version", version)
            .getResultList();
    if (found.isEmpty()) {
      throw CommandRejected.notFound("process", processId + " " + version);
    }
    return found.get(0);
  }

  /**
   * Names of these elements by their ids: as this version calls them, or the latest that has them,
   * for what an instance passed before it was moved to another version.
   */
  public Map<String, String> names(String processId, String version, Set<String> elements) {
    Map<String, String> names = names(processId, version);
    if (!names.keySet().containsAll(elements)) {
      versions(processId).forEach(other -> names(processId, other).forEach(names::putIfAbsent));
    }
    return names;
  }

  private Map<String, String> names(String processId, String version) {
    Map<String, String> names = new HashMap<>();
    for (Node node : definitions.version(processId, version).flow().getNodesRecursively()) {
      names.putIfAbsent(((NodeImpl) node).getUniqueId(), node.getName());
    }
    return names;
  }

  /** The latest first. */
  private List<String> versions(String processId) {
    return entities
        .createNativeQuery(
            "select version from process_definition where process_id = :id order by sequence desc",
            String.class)
        .setParameter("id", processId)
        .getResultList();
  }
}
