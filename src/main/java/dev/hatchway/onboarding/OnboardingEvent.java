package dev.hatchway.onboarding;

/** What moves an onboarding on; the edges of {@link OnboardingTransitions}. */
enum OnboardingEvent {
  EXTEND,
  GRADUATE,
  LEAVE,
  WITHDRAW
}
