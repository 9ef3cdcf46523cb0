package dev.hatchway.process.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each step left of the variables it changed: one row for an instance and a step. */
@Singleton
class VariableHistory {

  private static final String INSERT =
      """
      insert into variable_change (instance_id, at, changed)
      values (?::uuid, ?::timestamptz, ?::jsonb)
      """;

  private record Change(String instanceId, String name, Object value, Instant at) {}

  private final ObjectMapper json;
  private final StepBuffer<Change> buffer;

  VariableHistory(ObjectMapper json, StepBuffers buffers) {
    this.json = json;
    this.buffer = buffers.create(this::write);
  }

  void changed(String instanceId, String name, Object value, Instant at) {
    buffer.add(new Change(instanceId, name, value, at));
  }

  private List<StepWrite> write(List<Change> changes) {
    Map<String, Map<String, Object>> byInstance = new LinkedHashMap<>();
    changes.forEach(
        change ->
            byInstance
                .computeIfAbsent(change.instanceId(), id -> new LinkedHashMap<>())
                .put(change.name(), change.value()));
    Instant at = changes.get(changes.size() - 1).at();
    List<StepWrite> writes = new ArrayList<>(byInstance.size());
    byInstance.forEach(
        (instance, values) ->
            writes.add(new StepWrite(INSERT, List.of(instance, at, text(values)))));
    return writes;
  }

  private String text(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Process variables are not JSON", unwritable);
    }
  }
}
