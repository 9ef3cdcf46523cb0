package dev.hatchway.tasks;

/** What moves a human task from one state to another; the edges of {@link TaskLifecycle}. */
enum TaskEvent {
  CLAIM,
  RELEASE,
  START,
  COMPLETE,
  HAND_OVER,
  WITHDRAW
}
