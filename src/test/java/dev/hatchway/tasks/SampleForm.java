package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A form of no capability: a verdict with a reason. */
@ApplicationScoped
public class SampleForm implements TaskForm {

  public static final String KEY = "sampleTask";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    List<Choice> verdicts =
        List.of(
            Choice.keyed("ACCEPT", "form.verdict.ACCEPT"),
            Choice.keyed("REJECT", "form.verdict.REJECT"));
    return List.of(
        new FormField("verdict", FormField.Kind.CHOICE, null, null, true, verdicts, null),
        new FormField("team", FormField.Kind.SCORE, null, null, false, List.of(), null),
        new FormField("reason", FormField.Kind.LONG_TEXT, null, null, true, List.of(), null));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return List.of(
        new Panel("form.sample", List.of(new Line("form.reason", "Because <it> is so"))));
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    return new Completion(values.text("verdict"), Map.of("verdict", values.text("verdict")));
  }

  @Override
  public void checkMayTake(TaskView task, Actor actor) {
    if ("conflict".equals(task.input().get("about"))) {
      throw CommandRejected.forbidden("task", task.id(), "refusal.task.not-yours");
    }
  }
}
