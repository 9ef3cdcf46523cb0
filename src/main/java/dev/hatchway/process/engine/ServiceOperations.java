package dev.hatchway.process.engine;

import java.util.Map;
import java.util.function.Consumer;

/** Contributes what service tasks do, by the name of their BPMN operation. */
public interface ServiceOperations {

  void define(Definer operations);

  /** Takes the operations that a contributor defines. */
  interface Definer {

    void operation(String name, ServiceStep step);

    /** An operation that gives no process variables. */
    default void command(String name, Consumer<ServiceCall> step) {
      operation(
          name,
          call -> {
            step.accept(call);
            return Map.of();
          });
    }
  }
}
