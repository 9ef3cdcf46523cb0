package dev.hatchway.onboarding;

import java.util.Map;
import java.util.Optional;

/** Every legal move of an onboarding, each named by the event that causes it. */
final class OnboardingTransitions {

  private static final Map<OnboardingState, Map<OnboardingEvent, OnboardingState>> TABLE =
      Map.of(
          OnboardingState.RUNNING,
          Map.of(
              OnboardingEvent.EXTEND, OnboardingState.RUNNING,
              OnboardingEvent.GRADUATE, OnboardingState.GRADUATED,
              OnboardingEvent.LEAVE, OnboardingState.LEFT,
              OnboardingEvent.WITHDRAW, OnboardingState.WITHDRAWN));

  private OnboardingTransitions() {}

  static Optional<OnboardingState> after(OnboardingState state, OnboardingEvent event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }
}
