package dev.hatchway.review;

import dev.hatchway.tasks.TaskForm.Choice;
import dev.hatchway.tasks.TaskForm.FormField;
import java.util.List;
import java.util.stream.IntStream;

/** The kinds of fields that this room's forms are made of; labels are {@code form.<name>}. */
final class Fields {

  private Fields() {}

  static FormField choice(String name, List<Choice> choices) {
    return field(name, FormField.Kind.CHOICE, true, choices);
  }

  static FormField longText(String name, boolean required) {
    return field(name, FormField.Kind.LONG_TEXT, required, List.of());
  }

  /** A text whose help depends on something. */
  static FormField longText(String name, boolean required, Enum<?> which) {
    return new FormField(
        name,
        FormField.Kind.LONG_TEXT,
        "form." + name,
        "form." + name + ".help." + which,
        required,
        List.of(),
        null);
  }

  /** A mark on the scorecard's scale. */
  static FormField score(String name) {
    List<Choice> marks =
        IntStream.rangeClosed(ReviewCriterion.LEAST, ReviewCriterion.MOST)
            .mapToObj(String::valueOf)
            .map(mark -> Choice.plain(mark, mark))
            .toList();
    return field(name, FormField.Kind.SCORE, true, marks);
  }

  /** The field with what stands in it from the start; null where nothing does. */
  static FormField filled(FormField field, String value) {
    return new FormField(
        field.name(),
        field.kind(),
        field.labelKey(),
        field.helpKey(),
        field.required(),
        field.choices(),
        value);
  }

  private static FormField field(
      String name, FormField.Kind kind, boolean required, List<Choice> choices) {
    return new FormField(
        name, kind, "form." + name, "form." + name + ".help", required, choices, null);
  }
}
