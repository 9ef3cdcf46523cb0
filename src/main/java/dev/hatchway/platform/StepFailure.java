package dev.hatchway.platform;

/**
 * A step that could not be taken as it is; nothing of it is kept, and no part of it is to blame.
 */
public abstract class StepFailure extends RuntimeException {

  protected StepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
