package dev.hatchway.tasks;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms that the capabilities contribute, by the user task they belong to. */
@Singleton
public class TaskForms {

  private final Map<String, TaskForm> forms;

  TaskForms(@All List<TaskForm> forms) {
    this.forms = forms.stream().collect(Collectors.toMap(TaskForm::key, Function.identity()));
  }

  /** The form of a user task; IllegalStateException where no capability contributes one. */
  public TaskForm of(TaskView task) {
    TaskForm form = forms.get(task.formKey());
    if (form == null) {
      throw new IllegalStateException("No form for user task '" + task.formKey() + "'");
    }
    return form;
  }

  /** All form keys, in order. */
  public List<String> keys() {
    return List.copyOf(new TreeSet<>(forms.keySet()));
  }
}
