package dev.hatchway.tasks.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.tasks.FormValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a task is completed with: a text, number or list of them by field name. */
record CompletionBody(Map<String, Object> values) {

  static FormValues valuesOf(CompletionBody body, UUID taskId) {
    if (body == null || body.values() == null) {
      throw CommandRejected.invalidFields(
          "task", taskId, List.of(new FieldError("values", "refusal.field.required")));
    }
    Map<String, List<String>> texts = new LinkedHashMap<>();
    body.values().forEach((field, value) -> texts.put(field, texts(value)));
    return FormValues.entered(texts);
  }

  private static List<String> texts(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
