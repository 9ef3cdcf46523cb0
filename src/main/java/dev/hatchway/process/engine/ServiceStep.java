package dev.hatchway.process.engine;

import java.util.Map;
import java.util.UUID;

/**
 * What a BPMN service task does, found by the name of its operation. It runs in the step's
 * transaction; if it throws, the step is repeated without it and leaves an incident that can be
 * retried.
 */
public interface ServiceStep {

  /** The BPMN operation this step implements. */
  String operation();

  /** Does the work and gives process variables by name. */
  Map<String, Object> execute(ServiceCall call);

  /** The instance on whose behalf a service task runs, and its data inputs. */
  record ServiceCall(
      UUID instanceId,
      UUID rootInstanceId,
      UUID applicationId,
      UUID programmeId,
      Map<String, Object> inputs) {

    /** A text input; null where the process has none. */
    public String text(String name) {
      Object value = inputs.get(name);
      return value == null ? null : value.toString();
    }
  }
}
