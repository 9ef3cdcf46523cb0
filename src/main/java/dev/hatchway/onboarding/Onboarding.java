package dev.hatchway.onboarding;

import dev.hatchway.platform.CommandRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One startup's time with its partners, from the accepted offer on. */
@Entity
@Table(name = "onboarding")
class Onboarding {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private OnboardingState state;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected Onboarding() {}

  Onboarding(UUID id, UUID programmeId, UUID applicationId, Instant now) {
    this.id = id;
    this.programmeId = programmeId;
    this.applicationId = applicationId;
    this.state = OnboardingState.RUNNING;
    this.startedAt = now;
  }

  /** Moves along one edge of {@link OnboardingTransitions}; INVALID_STATE where there is none. */
  void advance(OnboardingEvent event, Instant now) {
    state =
        OnboardingTransitions.after(state, event)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "onboarding", applicationId, "refusal.onboarding-ended", state));
    if (state != OnboardingState.RUNNING) {
      endedAt = now;
    }
  }

  /** INVALID_STATE where the onboarding has ended. */
  void requireRunning() {
    if (state != OnboardingState.RUNNING) {
      throw CommandRejected.invalidState(
          "onboarding", applicationId, "refusal.onboarding-ended", state);
    }
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

  OnboardingState state() {
    return state;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
