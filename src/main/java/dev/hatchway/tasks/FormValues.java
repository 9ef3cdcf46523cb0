package dev.hatchway.tasks;

import java.util.List;
import java.util.Map;

/** What a person entered into a {@link TaskForm}: texts by field name, trimmed; blank is absent. */
public record FormValues(Map<String, List<String>> values) {

  public String text(String field) {
    List<String> all = all(field);
    return all.isEmpty() ? null : all.get(0);
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public Integer number(String field) {
    String text = text(field);
    return text == null ? null : Integer.valueOf(text);
  }
}
