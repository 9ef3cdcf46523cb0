package dev.hatchway.review;

import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm.FormField;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which revision of an application somebody had before them when they wrote what they send. */
@ApplicationScoped
class ReadRevision {

  private static final String NAME = "revision";

  /** Says with the form what is read; whoever sends none means what is said now. */
  FormField field(StartupApplication application) {
    return new FormField(
        NAME,
        FormField.Kind.HIDDEN,
        "form.revision",
        null,
        false,
        List.of(),
        String.valueOf(application.revision()));
  }

  /** INVALID_ARGUMENT where the applicant corrected something since: it is to be read first. */
  void require(StartupApplication application, TaskView task, FormValues values) {
    String read = values.text(NAME);
    if (read != null && !read.equals(String.valueOf(application.revision()))) {
      throw CommandRejected.invalid(
          "task", task.id(), "refusal.corrected-meanwhile", application.revision(), read);
    }
  }
}
