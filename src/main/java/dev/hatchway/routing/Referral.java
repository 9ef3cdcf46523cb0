package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.OfRevision;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One application sent to one partner resource for one of its needs, and what the partner said. */
@Entity
@WrittenWithStep
@Table(name = "referral")
class Referral extends OfRevision {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "ranking_id")
  private UUID rankingId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private PartnerResource resource;

  @Enumerated(EnumType.STRING)
  private NeedKind need;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answer_due_at")
  private Instant answerDueAt;

  @Enumerated(EnumType.STRING)
  private ReferralAnswer answer;

  @Column(name = "start_date")
  private LocalDate startDate;

  private String reason;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private int version;

  protected Referral() {}

  Referral(UUID id, ResourceRanking ranking, PartnerResource resource, Instant now, Instant dueAt) {
    this.id = id;
    this.programmeId = resource.programmeId();
    this.applicationId = ranking.applicationId();
    this.rankingId = ranking.id();
    this.resource = resource;
    this.need = ranking.need();
    this.status = ReferralStatus.SENT;
    this.sentAt = now;
    this.answerDueAt = dueAt;
  }

  /** Keeps the partner's answer; the process then accepts or declines by it. */
  void answer(AnswerReferral.Answer value, String by, Instant now) {
    if (status != ReferralStatus.SENT || answer != null) {
      throw CommandRejected.invalidState("referral", id, "refusal.referral-answered", status);
    }
    answer = value.answer();
    startDate = value.startDate();
    reason = value.reason();
    answeredBy = by;
    answeredAt = now;
  }

  /** INVALID_STATE unless the partner gave this answer. */
  void requireAnswer(ReferralAnswer expected) {
    if (answer != expected) {
      throw CommandRejected.invalidState(
          "referral", id, "refusal.referral-not-answered", expected, String.valueOf(answer));
    }
  }

  /** Moves along one edge of {@link ReferralTransitions}; INVALID_STATE where there is none. */
  void advance(ReferralEvent event, Instant now) {
    status =
        ReferralTransitions.after(status, event)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "referral", id, "refusal.referral-status", status, event));
    closedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID programmeId() {
    return programmeId;
  }

  UUID applicationId() {
    return applicationId;
  }

  /** Whether a partner may answer still, or has accepted. */
  boolean isStanding() {
    return status == ReferralStatus.SENT || status == ReferralStatus.ACCEPTED;
  }

  PartnerResource resource() {
    return resource;
  }

  NeedKind need() {
    return need;
  }

  ReferralStatus status() {
    return status;
  }

  Instant sentAt() {
    return sentAt;
  }

  Instant answerDueAt() {
    return answerDueAt;
  }

  ReferralAnswer answer() {
    return answer;
  }

  LocalDate startDate() {
    return startDate;
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

  Instant closedAt() {
    return closedAt;
  }
}
