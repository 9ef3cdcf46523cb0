package dev.hatchway.onboarding;

/** Where an onboarding stands. */
public enum OnboardingState {
  RUNNING,
  GRADUATED,
  LEFT,
  WITHDRAWN
}
