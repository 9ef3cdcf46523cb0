package dev.hatchway.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The tasks of an application, for its story. */
@Singleton
public class TasksOf {

  private final StoredTasks stored;

  TasksOf(StoredTasks stored) {
    this.stored = stored;
  }

  /** All of them, in the order they were opened; the caller has checked who may read. */
  public List<TaskView> application(UUID applicationId) {
    return stored.ofApplication(applicationId).stream().map(HumanTask::toView).toList();
  }
}
