package dev.hatchway.process.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.jbpm.ruleflow.core.WorkflowElementIdentifierFactory;
import org.kie.api.definition.process.WorkflowElementIdentifier;

/**
 * Which element of another version takes the place of an element. Elements keep their ids unless
 * another one is named for them.
 */
final class ElementMapping {

  // jBPM's own elements around and within a multi-instance activity, such as review_1
  private static final Pattern OF_THE_ENGINE = Pattern.compile("(:.*|_\\d+)");

  private final Map<String, String> named;

  ElementMapping(Map<String, String> named) {
    this.named = Map.copyOf(named);
  }

  Map<String, String> named() {
    return named;
  }

  String target(String elementId) {
    String exact = named.get(elementId);
    if (exact != null) {
      return exact;
    }
    return named.keySet().stream()
        .filter(outer -> isOfTheEngine(outer, elementId))
        .findFirst()
        .map(outer -> named.get(outer) + elementId.substring(outer.length()))
        .orElse(elementId);
  }

  WorkflowElementIdentifier target(WorkflowElementIdentifier elementId) {
    return WorkflowElementIdentifierFactory.fromExternalFormat(
        target(elementId.toExternalFormat()));
  }

  private static boolean isOfTheEngine(String outer, String elementId) {
    return elementId.startsWith(outer)
        && OF_THE_ENGINE.matcher(elementId.substring(outer.length())).matches();
  }
}
