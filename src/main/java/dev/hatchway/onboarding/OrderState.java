package dev.hatchway.onboarding;

/** Where an order stands that a partner was given. */
public enum OrderState {
  /** Asked for; the partner sets it up. */
  ORDERED,
  /** In use since the kick-off. */
  RUNNING,
  /** Ended as planned: the startup graduated. */
  COMPLETED,
  /** Called off: the startup withdrew or left. */
  CANCELLED;

  /** Whether the partner still does something for it. */
  public boolean isOpen() {
    return this == ORDERED || this == RUNNING;
  }
}
