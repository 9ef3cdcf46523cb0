package dev.hatchway.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** A task's data as the JSON of its row. */
@Singleton
class TaskInput {

  private static final String NONE = "{}";
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectMapper json;

  TaskInput(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, Object> input) {
    if (input.isEmpty()) {
      return NONE;
    }
    try {
      return json.writeValueAsString(input);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Input of a task", unwritable);
    }
  }

  Map<String, Object> read(String text) {
    if (text.equals(NONE)) {
      return Map.of();
    }
    try {
      return json.readValue(text, MAP);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("Input of a task", unreadable);
    }
  }
}
