package dev.hatchway.platform;

/** A step took longer than a transaction may, and was rolled back while it was at work. */
public final class StepTimedOut extends RuntimeException {

  StepTimedOut(Throwable cause) {
    super("A step took longer than a transaction may", cause);
  }
}
