package dev.hatchway.platform;

/**
 * Thrown by a step that learned something it must know from its beginning: the step rolls back and
 * is taken again with the lesson at hand (see {@link Steps#lessons}).
 */
public abstract class StepRepeat extends RuntimeException {

  protected StepRepeat(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  /** What the repeated step can ask for. */
  public abstract Object lesson();
}
