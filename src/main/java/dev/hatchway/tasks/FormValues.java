package dev.hatchway.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a person entered into a {@link TaskForm}: texts by field name, trimmed; blank is absent. */
public record FormValues(Map<String, List<String>> values) {

  /** Trims what came in, and leaves out what is blank. */
  public static FormValues entered(Map<String, List<String>> raw) {
    Map<String, List<String>> clean = new LinkedHashMap<>();
    raw.forEach(
        (field, texts) -> {
          List<String> kept =
              texts.stream()
                  .filter(Objects::nonNull)
                  .map(String::strip)
                  .filter(t -> !t.isEmpty())
                  .toList();
          if (!kept.isEmpty()) {
            clean.put(field, kept);
          }
        });
    return new FormValues(clean);
  }

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
