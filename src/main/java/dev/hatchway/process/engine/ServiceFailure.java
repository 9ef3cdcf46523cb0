package dev.hatchway.process.engine;

import dev.hatchway.platform.StepRepeat;

/** A service step threw: the step is to be repeated with the service task left waiting. */
final class ServiceFailure extends StepRepeat {

  /**
   * Which call failed: the operation, and which of its calls in the step. What it was called with
   * does not tell, since a repeated step makes new ids.
   */
  record Lesson(String operation, int nth, Throwable cause) {

    boolean isOf(String otherOperation, int otherNth) {
      return operation.equals(otherOperation) && nth == otherNth;
    }
  }

  private final transient Lesson lesson;

  ServiceFailure(String operation, int nth, ServiceCall call, Throwable cause) {
    super("Service " + operation + " failed for application " + call.applicationId(), cause);
    this.lesson = new Lesson(operation, nth, cause);
  }

  @Override
  public Object lesson() {
    return lesson;
  }
}
