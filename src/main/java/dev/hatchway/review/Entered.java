package dev.hatchway.review;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm.Choice;
import dev.hatchway.tasks.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what was entered into a form of this room, and gathers what is wrong with it. */
final class Entered {

  private final TaskView task;
  private final FormValues values;
  private final List<FieldError> errors = new ArrayList<>();

  Entered(TaskView task, FormValues values) {
    this.task = task;
    this.values = values;
  }

  /** One of an enumeration's names; null, and noted as an error, where it is none of them. */
  <E extends Enum<E>> E oneOf(Class<E> type, String field) {
    String text = values.text(field);
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseGet(() -> noted(field, "refusal.field.choice"));
  }

  /** A mark on the scorecard's scale. */
  int mark(String field) {
    String text = values.text(field);
    if (text == null
        || !text.matches("[" + ReviewCriterion.LEAST + "-" + ReviewCriterion.MOST + "]")) {
      noted(field, "refusal.field.score");
      return 0;
    }
    return Integer.parseInt(text);
  }

  String text(String field) {
    String text = optionalText(field);
    return text == null ? noted(field, "refusal.field.required") : text;
  }

  /** A text that may be left out. */
  String optionalText(String field) {
    String text = values.text(field);
    if (text != null && text.length() > Wording.LONGEST) {
      return noted(field, "refusal.field.too-long", Wording.LONGEST);
    }
    return text == null || text.isBlank() ? null : text;
  }

  /** Refuses with INVALID_ARGUMENT and every field that is wrong. */
  void check() {
    if (!errors.isEmpty()) {
      throw CommandRejected.invalidFields("task", task.id(), errors);
    }
  }

  private <T> T noted(String field, String reason, Object... arguments) {
    errors.add(new FieldError(field, reason, arguments));
    return null;
  }

  /** All values of an enumeration as choices, in their own order. */
  static List<Choice> choices(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants())
        .map(c -> Choice.keyed(c.name(), type.getSimpleName() + "." + c.name()))
        .toList();
  }
}
