package dev.hatchway.tasks;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tasks that a step opens or changes, written with the rest of the step, each by its key: a join
 * with rows that travel as one value would read the whole table.
 */
@Singleton
class TaskRows {

  private record Change(HumanTask task, boolean isNew) {}

  private final TaskInput inputs;
  private final StepBuffer<Change> buffer;

  TaskRows(TaskInput inputs, StepBuffers buffers) {
    this.inputs = inputs;
    this.buffer = buffers.create(this::write);
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

  /** One write a task: one that is opened and withdrawn in the same step is only inserted. */
  private List<StepWrite> write(List<Change> changes) {
    Map<UUID, Change> first = new LinkedHashMap<>();
    changes.forEach(change -> first.putIfAbsent(change.task().id(), change));
    List<StepWrite> writes = new ArrayList<>(first.size());
    for (Change change : first.values()) {
      writes.add(change.isNew() ? insert(change.task()) : update(change.task()));
    }
    return writes;
  }

  private StepWrite insert(HumanTask task) {
    List<Object> values = new ArrayList<>(task.fixed(inputs));
    values.addAll(task.changing());
    return new StepWrite(TaskColumns.INSERT, values);
  }

  private static StepWrite update(HumanTask task) {
    List<Object> values = new ArrayList<>(task.changing());
    values.add(task.id());
    values.add(task.version());
    return new StepWrite(TaskColumns.UPDATE, values, 1);
  }
}
