package dev.hatchway.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The tasks of an application, for its story. */
@ApplicationScoped
public class TasksOf {

  private final EntityManager entities;

  TasksOf(EntityManager entities) {
    this.entities = entities;
  }

  /** All of them, in the order they were opened; the caller has checked who may read. */
  public List<TaskView> application(UUID applicationId) {
    return entities
        .createQuery(
            "from HumanTask where applicationId = :application order by createdAt, id",
            HumanTask.class)
        .setParameter("application", applicationId)
        .getResultStream()
        .map(HumanTask::toView)
        .toList();
  }
}
