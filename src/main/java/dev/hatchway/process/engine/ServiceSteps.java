package dev.hatchway.process.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All service steps by the operation they implement. */
@ApplicationScoped
class ServiceSteps {

  private final Map<String, ServiceStep> byOperation = new HashMap<>();

  ServiceSteps(Instance<ServiceStep> steps) {
    for (ServiceStep step : steps) {
      ServiceStep other = byOperation.put(step.operation(), step);
      if (other != null) {
        throw new IllegalStateException("Two service steps implement " + step.operation());
      }
    }
  }

  Optional<ServiceStep> find(String operation) {
    return Optional.ofNullable(byOperation.get(operation));
  }
}
