package dev.hatchway.process.engine;

import dev.hatchway.platform.StepRepeat;

/**
 * A step did not come to rest: it is to be repeated with one of its service tasks left waiting, so
 * that what people did is kept and an administrator can go on from there.
 */
final class EndlessStep extends StepRepeat {

  /** Where a step was stopped, and by which bound. */
  static final class Stopped extends RuntimeException {

    Stopped(String elementId, String name, int bound, boolean nested) {
      super(
          "The process went through "
              + bound
              + (nested ? " elements, each entered out of the one before," : " elements")
              + " without waiting, and was stopped at “"
              + (name == null || name.isBlank() ? elementId : name)
              + "” ("
              + elementId
              + "). Deploy a version that waits or ends, move this instance to it, and retry.",
          null,
          false,
          false);
    }
  }

  private final transient ServiceFailure.Lesson lesson;

  EndlessStep(String operation, int nth, Stopped cause) {
    super(cause.getMessage(), cause);
    this.lesson = new ServiceFailure.Lesson(operation, nth, cause);
  }

  @Override
  public Object lesson() {
    return lesson;
  }
}
