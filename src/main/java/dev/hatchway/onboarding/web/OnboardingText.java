package dev.hatchway.onboarding.web;

import dev.hatchway.onboarding.CheckInOutcome;
import dev.hatchway.onboarding.OnboardingOf;
import dev.hatchway.onboarding.OnboardingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An onboarding as JSON: what its panel shows, and no notes that are the partner's own. */
record OnboardingText(
    OnboardingState state,
    Instant startedAt,
    Instant endedAt,
    List<Setup> setups,
    List<CheckIn> checkIns,
    Integer nextDay) {

  /** One granted resource; what is null was not done yet. */
  record Setup(
      String partner,
      String resource,
      LocalDate startDate,
      String signedName,
      Instant signedAt,
      String orderReference,
      Instant provisionedAt,
      LocalDate kickOffOn,
      Instant lapsedAt) {}

  /** One look in; the day is counted from the start. */
  record CheckIn(int day, CheckInOutcome outcome, String notes, Instant at) {}

  static OnboardingText of(OnboardingOf.Overview onboarding) {
    return new OnboardingText(
        onboarding.state(),
        onboarding.startedAt(),
        onboarding.endedAt(),
        onboarding.setups().stream().map(OnboardingText::setup).toList(),
        onboarding.checkIns().stream()
            .map(look -> new CheckIn(look.day(), look.outcome(), look.notes(), look.at()))
            .toList(),
        onboarding.nextDay());
  }

  private static Setup setup(OnboardingOf.Setup setup) {
    return new Setup(
        setup.partner(),
        setup.resource(),
        setup.startDate(),
        setup.signedName(),
        setup.signedAt(),
        setup.orderReference(),
        setup.provisionedAt(),
        setup.kickOffOn(),
        setup.lapsedAt());
  }
}
