package dev.hatchway.process.engine;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All service steps by the operation they implement. */
@Singleton
class ServiceSteps {

  private final Map<String, ServiceStep> byOperation = new HashMap<>();

  ServiceSteps(Instance<ServiceOperations> contributors) {
    contributors.forEach(contributor -> contributor.define(this::add));
  }

  Optional<ServiceStep> find(String operation) {
    return Optional.ofNullable(byOperation.get(operation));
  }

  private void add(String operation, ServiceStep step) {
    if (byOperation.put(operation, step) != null) {
      throw new IllegalStateException("Two service steps implement " + operation);
    }
  }
}
