package dev.hatchway.process.engine;

import jakarta.inject.Singleton;
import java.util.UUID;

/** For which applications a process still runs. */
@Singleton
public class RunningInstances {

  private final InstanceStore store;

  RunningInstances(InstanceStore store) {
    this.store = store;
  }

  public boolean runs(String processId, UUID applicationId) {
    return store.activeRoot(applicationId, processId).isPresent();
  }
}
