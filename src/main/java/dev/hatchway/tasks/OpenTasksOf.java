package dev.hatchway.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The tasks of one kind that an instance still waits at. */
@ApplicationScoped
class OpenTasksOf {

  private final EntityManager entities;

  OpenTasksOf(EntityManager entities) {
    this.entities = entities;
  }

  List<HumanTask> instance(UUID instanceId, String formKey) {
    return entities
        .createQuery(
            "from HumanTask where instanceId = :instance and formKey = :form order by id",
            HumanTask.class)
        .setParameter("instance", instanceId)
        .setParameter("form", formKey)
        .getResultStream()
        .filter(task -> task.toView().status().isOpen())
        .toList();
  }
}
