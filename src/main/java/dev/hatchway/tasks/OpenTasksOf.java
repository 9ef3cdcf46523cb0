package dev.hatchway.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The tasks of one kind that an instance still waits at. */
@Singleton
class OpenTasksOf {

  private final StoredTasks stored;

  OpenTasksOf(StoredTasks stored) {
    this.stored = stored;
  }

  List<HumanTask> instance(UUID instanceId, String formKey) {
    return stored.ofInstance(instanceId, formKey).stream()
        .filter(task -> task.toView().status().isOpen())
        .toList();
  }
}
