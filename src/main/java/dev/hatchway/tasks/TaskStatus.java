package dev.hatchway.tasks;

/** The states of a human task (WS-HumanTask 1.1, section 4.10). */
public enum TaskStatus {
  READY,
  RESERVED,
  IN_PROGRESS,
  SUSPENDED,
  COMPLETED,
  OBSOLETE;

  public boolean isOpen() {
    return this != COMPLETED && this != OBSOLETE;
  }
}
