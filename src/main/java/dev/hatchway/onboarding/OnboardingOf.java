package dev.hatchway.onboarding;

import dev.hatchway.platform.DateRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How an application's onboarding goes, step by step. */
@ApplicationScoped
public class OnboardingOf {

  /** One granted resource; instants, names and the day are null until that step is done. */
  public record Setup(
      UUID grantId,
      UUID partnerId,
      String partner,
      String resource,
      String need,
      String unit,
      long amount,
      LocalDate startDate,
      String signedName,
      String signedBy,
      Instant signedAt,
      String orderReference,
      Instant provisionedAt,
      LocalDate kickOffOn,
      String kickOffNotes,
      String kickOffBy,
      Instant kickOffRecordedAt,
      Instant lapsedAt) {

    public boolean isReady() {
      return kickOffOn != null;
    }
  }

  /** One look in: the day is counted from the start. */
  public record Look(int day, CheckInOutcome outcome, String notes, String by, Instant at) {}

  /** An extension: by whom and why. */
  public record Extension(int days, String reason, String by, Instant at) {}

  /** The next check-in is null once the onboarding has ended. */
  public record Overview(
      OnboardingState state,
      Instant startedAt,
      Instant endedAt,
      List<Setup> setups,
      List<Look> checkIns,
      List<Extension> extensions,
      Integer nextDay,
      List<CheckInOutcome> choices) {}

  private final Onboardings onboardings;
  private final ResourceSetups setups;

  OnboardingOf(Onboardings onboardings, ResourceSetups setups) {
    this.onboardings = onboardings;
    this.setups = setups;
  }

  /** Empty before the startup accepted an offer. */
  public Optional<Overview> application(UUID applicationId) {
    return onboardings.find(applicationId).map(this::overview);
  }

  /** The days on which a kick-off can have been: since the onboarding began; NOT_FOUND. */
  public DateRange kickOffDays(UUID grantId, LocalDate today) {
    return RecordKickOff.days(setups.progress(grantId).setup().onboarding(), today);
  }

  /** One granted resource; NOT_FOUND where there is none with this id. */
  public Setup setup(UUID grantId) {
    return view(setups.progress(grantId));
  }

  private Overview overview(Onboarding onboarding) {
    CheckInPlan plan = onboardings.plan(onboarding);
    boolean running = onboarding.state() == OnboardingState.RUNNING;
    return new Overview(
        onboarding.state(),
        onboarding.startedAt(),
        onboarding.endedAt(),
        setups.of(onboarding.applicationId()).stream().map(OnboardingOf::view).toList(),
        onboardings.checkIns(onboarding).stream()
            .map(c -> new Look(c.day(), c.outcome(), c.notes(), c.by(), c.at()))
            .toList(),
        onboardings.extensions(onboarding).stream()
            .map(e -> new Extension(e.days(), e.reason(), e.by(), e.at()))
            .toList(),
        running ? plan.nextDay() : null,
        plan.choices());
  }

  private static Setup view(ResourceSetups.Progress progress) {
    ResourceSetup setup = progress.setup();
    Agreement agreement = progress.agreement();
    Provisioning order = progress.provisioning();
    KickOff kickOff = progress.kickOff();
    return new Setup(
        setup.id(),
        setup.partnerId(),
        setup.partnerName(),
        setup.resourceName(),
        setup.need(),
        setup.unit(),
        setup.amount(),
        setup.startDate(),
        agreement == null ? null : agreement.signedName(),
        agreement == null ? null : agreement.by(),
        agreement == null ? null : agreement.at(),
        order == null ? null : order.reference(),
        order == null ? null : order.at(),
        kickOff == null ? null : kickOff.heldOn(),
        kickOff == null ? null : kickOff.notes(),
        kickOff == null ? null : kickOff.by(),
        kickOff == null ? null : kickOff.at(),
        progress.isLapsed() ? progress.lapse().at() : null);
  }
}
