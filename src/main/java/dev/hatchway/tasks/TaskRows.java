package dev.hatchway.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks that a step opens or changes, written with the rest of the step. Hibernate only reads them,
 * so that a step costs no statement of its own for each task.
 */
@ApplicationScoped
class TaskRows {

  private static final List<String> FIXED =
      List.of(
          "id",
          "instance_id",
          "root_instance_id",
          "work_item_id",
          "process_id",
          "form_key",
          "application_id",
          "programme_id",
          "subject",
          "reference",
          "candidate_role",
          "candidate_partner",
          "created_at",
          "due_at",
          "input");
  private static final List<String> CHANGING =
      List.of(
          "status",
          "candidate_person",
          "excluded",
          "actual_owner",
          "priority",
          "started_at",
          "completed_at",
          "completed_by",
          "outcome",
          "reminded_at",
          "escalated_at");
  private static final String INSERT = insert();
  private static final String UPDATE =
      "update human_task t set version = t.version + 1, "
          + CHANGING.stream().map(c -> c + " = c." + c).collect(Collectors.joining(", "))
          + " from jsonb_populate_recordset(null::human_task, ?::jsonb) c"
          + " where t.id = c.id and t.version = c.version";

  private record Change(HumanTask task, boolean isNew) {}

  private final ObjectMapper json;
  private final StepBuffer<Change> buffer;

  TaskRows(ObjectMapper json, StepBuffers buffers) {
    this.json = json;
    this.buffer = buffers.create(this::write);
  }

  private static String insert() {
    String columns =
        Stream.concat(FIXED.stream(), CHANGING.stream()).collect(Collectors.joining(", "));
    return "insert into human_task (version, %s) select 0, %s".formatted(columns, columns)
        + " from jsonb_populate_recordset(null::human_task, ?::jsonb)";
  }

  void opened(HumanTask task) {
    buffer.add(new Change(task, true));
  }

  void changed(HumanTask task) {
    buffer.add(new Change(task, false));
  }

  /** Tasks of this step that the database does not have yet. */
  Stream<HumanTask> openedFor(UUID instanceId, String workItemId) {
    return buffer.gathered().stream()
        .filter(Change::isNew)
        .map(Change::task)
        .filter(task -> task.waitsFor(instanceId, workItemId));
  }

  private List<StepWrite> write(List<Change> changes) {
    Set<HumanTask> opened =
        changes.stream()
            .filter(Change::isNew)
            .map(Change::task)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<HumanTask> changed =
        changes.stream().map(Change::task).collect(Collectors.toCollection(LinkedHashSet::new));
    changed.removeAll(opened);
    List<StepWrite> writes = new ArrayList<>();
    if (!opened.isEmpty()) {
      writes.add(new StepWrite(INSERT, List.of(text(opened))));
    }
    if (!changed.isEmpty()) {
      writes.add(new StepWrite(UPDATE, List.of(text(changed)), changed.size()));
    }
    return writes;
  }

  private String text(Collection<HumanTask> tasks) {
    List<Map<String, Object>> rows = tasks.stream().map(HumanTask::columns).toList();
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Tasks of this step", unwritable);
    }
  }
}
