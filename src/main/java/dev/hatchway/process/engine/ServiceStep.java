package dev.hatchway.process.engine;

import java.util.Map;

/**
 * What a BPMN service task does. It runs in the step's transaction; if it throws, the step is
 * repeated without it and leaves an incident that can be retried.
 */
@FunctionalInterface
public interface ServiceStep {

  /** Does the work and gives process variables by name. */
  Map<String, Object> execute(ServiceCall call);
}
