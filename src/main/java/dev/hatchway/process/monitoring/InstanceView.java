package dev.hatchway.process.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One instance: where it stands, where it has been, what failed and what it waits for.
 *
 * @param marks how often each element was left, and which the instance is in now, by element id
 */
public record InstanceView(
    InstanceList.Item instance,
    UUID rootId,
    UUID parentId,
    List<InstanceList.Item> called,
    List<Visit> visits,
    List<OpenIncident> incidents,
    List<Timer> timers,
    List<Changes> variables,
    Map<String, Mark> marks) {

  /** An element that was entered, and left unless {@code leftAt} is null. */
  public record Visit(String elementId, String name, Instant enteredAt, Instant leftAt) {}

  public record OpenIncident(
      UUID id, String elementId, String name, String message, Instant occurredAt, int attempts) {}

  /**
   * A timer that is set; one that could not fire is tried again when it is due next.
   *
   * @param failures how often in a row it could not fire
   * @param failedAt when it last could not; null where it never failed
   */
  public record Timer(String id, Instant dueAt, int failures, Instant failedAt) {}

  /** What a step left of the variables it changed, by name. */
  public record Changes(Instant at, Map<String, Object> changed) {}

  /** What the diagram shows at an element. */
  public record Mark(long passed, long active, boolean failed) {}
}
