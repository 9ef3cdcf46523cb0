package dev.hatchway.onboarding;

/** What a check-in leads to. */
public enum CheckInOutcome {
  CONTINUE,
  EXTEND,
  GRADUATE,
  LEAVE
}
