package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills in the forms of tasks, as pages do. */
@ApplicationScoped
class Forms {

  private final CompleteTask completeTask;

  Forms(CompleteTask completeTask) {
    this.completeTask = completeTask;
  }

  void complete(Actor actor, UUID taskId, Map<String, String> entered) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    entered.forEach((field, text) -> values.put(field, List.of(text)));
    completeTask.complete(actor, taskId, FormValues.entered(values));
  }

  /** For a form with a field of several choices. */
  void completeMany(Actor actor, UUID taskId, Map<String, List<String>> entered) {
    completeTask.complete(actor, taskId, FormValues.entered(entered));
  }
}
