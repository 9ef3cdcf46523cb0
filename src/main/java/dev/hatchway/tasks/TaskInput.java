package dev.hatchway.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

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

  /** The data of a row; most steps ask for none of it. */
  Map<String, Object> read(String text) {
    return text.equals(NONE) ? Map.of() : new Unread(text);
  }

  /** Reads its JSON when somebody asks for a value. */
  private final class Unread extends AbstractMap<String, Object> {

    private final String text;
    private Map<String, Object> values;

    private Unread(String text) {
      this.text = text;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      if (values == null) {
        values = parse(text);
      }
      return values.entrySet();
    }
  }

  private Map<String, Object> parse(String text) {
    try {
      return json.readValue(text, MAP);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("Input of a task", unreadable);
    }
  }
}
