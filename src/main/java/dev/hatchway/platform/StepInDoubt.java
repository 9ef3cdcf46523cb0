package dev.hatchway.platform;

/**
 * The connection was lost while a step committed: it may be kept or not, so it is not taken again.
 */
public final class StepInDoubt extends RuntimeException {

  StepInDoubt(Throwable cause) {
    super("Whether a step was kept is not known", cause);
  }
}
