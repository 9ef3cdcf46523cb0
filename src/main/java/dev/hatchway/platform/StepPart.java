package dev.hatchway.platform;

import java.util.Optional;

/**
 * A part of a step that can be left for later, such as a service: what the step does without it is
 * kept (see {@link Steps#part}).
 */
public final class StepPart {

  private final int position;
  private final Throwable failure;

  StepPart(int position, Throwable failure) {
    this.position = position;
    this.failure = failure;
  }

  /** Why this part is to be left this time; empty where it is to be done. */
  public Optional<Throwable> leftFor() {
    return Optional.ofNullable(failure);
  }

  /**
   * What to throw where this part could not be done, whatever was done before it: the step rolls
   * back and is taken again without it. Not for what the database says, which may be about what was
   * written before.
   */
  public RuntimeException failed(String what, Throwable cause) {
    return new PartFailed(position, what, cause);
  }
}
