package dev.hatchway.bench.peers;

import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What the process of the benchmark needs of Hatchway: its service and the forms of its tasks. Only
 * there where the benchmark runs.
 */
@IfBuildProperty(name = "bench.peers", stringValue = "true")
@ApplicationScoped
class ReviewParts implements ServiceOperations {

  private static final int SCORE = 77;

  @Override
  public void define(Definer operations) {
    operations.operation("benchScore", call -> Map.of("score", SCORE));
  }

  @Produces
  @Singleton
  TaskForm review() {
    return new VerdictForm("reviewTask");
  }

  @Produces
  @Singleton
  TaskForm decision() {
    return new VerdictForm("decide");
  }

  @Produces
  @Singleton
  TaskForm confirmation() {
    return new VerdictForm("confirm");
  }

  private record VerdictForm(String key) implements TaskForm {

    @Override
    public List<FormField> fields(TaskView task, Actor actor) {
      List<Choice> verdicts =
          List.of(Choice.plain("accept", "Accept"), Choice.plain("reject", "Reject"));
      return List.of(
          new FormField("verdict", FormField.Kind.CHOICE, null, null, true, verdicts, null),
          new FormField("comment", FormField.Kind.LONG_TEXT, null, null, true, List.of(), null));
    }

    @Override
    public List<Panel> panels(TaskView task, Actor actor) {
      return List.of();
    }

    @Override
    public Completion accept(TaskView task, Actor actor, FormValues values) {
      return new Completion(
          values.text("verdict").toUpperCase(),
          Map.of("verdict", values.text("verdict"), "comment", values.text("comment")));
    }
  }
}
