package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What failed in a process and waits (a service task, or going on from a completed task or a
 * timer), or a step that was undone: where, why, how often, and who ended it.
 */
@Entity
@Table(name = "incident")
public class Incident {

  /**
   * The instance, node and work item that wait; of a timer its id stands for a work item, and there
   * is none ("") where a step was undone.
   */
  @Embeddable
  public record Place(
      @Column(name = "instance_id") UUID instanceId,
      @Column(name = "root_id") UUID rootId,
      @Column(name = "application_id") UUID applicationId,
      @Column(name = "programme_id") UUID programmeId,
      @Column(name = "process_id") String processId,
      @Column(name = "node_id") String nodeId,
      @Column(name = "work_item_id") String workItemId) {}

  @Id private UUID id;
  @Embedded private Place place;

  @Column(name = "work_item_id", insertable = false, updatable = false)
  private String workItemId;

  private String message;
  private String detail;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  private int attempts;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "resolved_by")
  private String resolvedBy;

  private String resolution;

  protected Incident() {}

  Incident(UUID id, Place place, String message, String detail, Instant occurredAt) {
    this.id = id;
    this.place = place;
    this.message = message;
    this.detail = detail;
    this.occurredAt = occurredAt;
    this.attempts = 1;
  }

  /** Whether nothing waits at it: the step that failed was undone as a whole. */
  boolean isOfAnUndoneStep() {
    return place.workItemId().isEmpty();
  }

  /** INVALID_STATE, naming who ended it, where it is over. */
  void requireOpen() {
    if (!isOpen()) {
      throw CommandRejected.invalidState("incident", id, "refusal.incident-over", resolvedBy);
    }
  }

  void retried(String by, Instant at) {
    requireOpen();
    resolvedAt = at;
    resolvedBy = by;
    resolution = "RETRIED";
  }

  void failedAgain(Throwable cause) {
    attempts++;
    message = NodeFailure.reason(cause);
    detail = IncidentLog.detail(cause);
  }

  public UUID id() {
    return id;
  }

  public Place place() {
    return place;
  }

  /** Why it failed, in one line. */
  public String message() {
    return message;
  }

  public String detail() {
    return detail;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public int attempts() {
    return attempts;
  }

  public boolean isOpen() {
    return resolvedAt == null;
  }
}
