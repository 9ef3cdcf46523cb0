package dev.hatchway.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.CommandRejected;
import jakarta.inject.Singleton;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A task's data as the JSON of its row. */
@Singleton
class TaskInput {

  private static final String NONE = "{}";
  private static final Map<String, Object> UNREADABLE = Map.of("unreadable", true);
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
  Map<String, Object> read(UUID task, String text) {
    return text.equals(NONE) ? Map.of() : new Unread(task, text);
  }

  /**
   * Reads its JSON when somebody asks for a value. Where it can't be read, whoever asks for one is
   * refused, and whoever lists them all is told.
   */
  private final class Unread extends AbstractMap<String, Object> {

    private final UUID task;
    private final String text;
    private Map<String, Object> values;
    private boolean readable = true;

    private Unread(UUID task, String text) {
      this.task = task;
      this.text = text;
    }

    @Override
    public Object get(Object name) {
      if (entrySet() != null && !readable) {
        throw CommandRejected.invalidState("task", task, "refusal.task-unreadable");
      }
      return super.get(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      if (values == null) {
        values = parse(text);
        readable = values != UNREADABLE;
      }
      return values.entrySet();
    }
  }

  private Map<String, Object> parse(String text) {
    try {
      Map<String, Object> values = json.readValue(text, MAP);
      return values == null ? UNREADABLE : values;
    } catch (JsonProcessingException unreadable) {
      return UNREADABLE;
    }
  }
}
