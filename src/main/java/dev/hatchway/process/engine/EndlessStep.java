package dev.hatchway.process.engine;

/** A step did not come to rest: where it was stopped, and by which bound. */
final class EndlessStep extends RuntimeException {

  EndlessStep(String elementId, String name, int bound, boolean nested) {
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
