package dev.hatchway.routing;

import dev.hatchway.intake.OfRevision;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the programme offers a startup: the resources that partners accepted it for, until a date.
 */
@Entity
@WrittenWithStep
@Table(name = "offer")
class Offer extends OfRevision {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private OfferStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<OfferLine> lines;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Enumerated(EnumType.STRING)
  private OfferAnswer answer;

  private String reason;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private int version;

  protected Offer() {}

  Offer(
      UUID id,
      UUID programmeId,
      UUID applicationId,
      List<OfferLine> lines,
      Instant madeAt,
      Instant validUntil) {
    this.id = id;
    this.programmeId = programmeId;
    this.applicationId = applicationId;
    this.status = OfferStatus.OPEN;
    this.lines = List.copyOf(lines);
    this.madeAt = madeAt;
    this.validUntil = validUntil;
  }

  /** Keeps the startup's answer; the process then goes on by it. */
  void answer(OfferAnswer value, String why, String by, Instant now) {
    if (status != OfferStatus.OPEN || answer != null) {
      throw CommandRejected.invalidState("offer", id, "refusal.offer-closed", status);
    }
    answer = value;
    reason = why;
    answeredBy = by;
    answeredAt = now;
  }

  /** INVALID_STATE unless the startup gave this answer. */
  void requireAnswer(OfferAnswer expected) {
    if (answer != expected) {
      throw CommandRejected.invalidState(
          "offer", id, "refusal.offer-not-answered", expected, String.valueOf(answer));
    }
  }

  /** Who answered and why, as the stage change tells it. */
  Map<String, Object> answerDetail() {
    return reason == null ? Map.of("by", answeredBy) : Map.of("by", answeredBy, "why", reason);
  }

  /** Moves along one edge of {@link OfferTransitions}; INVALID_STATE where there is none. */
  void advance(OfferEvent event) {
    status =
        OfferTransitions.after(status, event)
            .orElseThrow(
                () -> CommandRejected.invalidState("offer", id, "refusal.offer-closed", status));
  }

  UUID id() {
    return id;
  }

  UUID applicationId() {
    return applicationId;
  }

  OfferStatus status() {
    return status;
  }

  List<OfferLine> lines() {
    return lines;
  }

  Instant madeAt() {
    return madeAt;
  }

  Instant validUntil() {
    return validUntil;
  }

  OfferAnswer answer() {
    return answer;
  }

  String reason() {
    return reason;
  }

  String answeredBy() {
    return answeredBy;
  }

  Instant answeredAt() {
    return answeredAt;
  }
}
