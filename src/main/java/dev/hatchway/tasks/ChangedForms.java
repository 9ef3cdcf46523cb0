package dev.hatchway.tasks;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Open tasks that become another user task's when their instance moves to another version. */
@Singleton
class ChangedForms {

  private static final String UPDATE =
      """
      update human_task set form_key = ?, version = version + 1
      where instance_id = ?::uuid and work_item_id = ?
      """;

  private record Change(UUID instanceId, String workItemId, String formKey) {}

  private final StepBuffer<Change> buffer;

  ChangedForms(StepBuffers buffers) {
    this.buffer = buffers.create(ChangedForms::write);
  }

  void add(UUID instanceId, String workItemId, String formKey) {
    buffer.add(new Change(instanceId, workItemId, formKey));
  }

  private static List<StepWrite> write(List<Change> changes) {
    return changes.stream()
        .map(c -> new StepWrite(UPDATE, List.of(c.formKey(), c.instanceId(), c.workItemId()), 1))
        .toList();
  }
}
