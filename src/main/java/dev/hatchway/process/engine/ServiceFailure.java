package dev.hatchway.process.engine;

import dev.hatchway.platform.StepRepeat;
import java.util.Map;
import java.util.UUID;

/** A service step threw: the step is to be repeated with the service task left waiting. */
final class ServiceFailure extends StepRepeat {

  /** Which call failed, known again in the repeated step by what it was called with. */
  record Lesson(String operation, UUID applicationId, Map<String, Object> inputs, Throwable cause) {

    boolean isOf(String otherOperation, ServiceCall call) {
      return operation.equals(otherOperation)
          && applicationId.equals(call.applicationId())
          && inputs.equals(call.inputs());
    }
  }

  private final transient Lesson lesson;

  ServiceFailure(String operation, ServiceCall call, Throwable cause) {
    super("Service " + operation + " failed for application " + call.applicationId(), cause);
    this.lesson = new Lesson(operation, call.applicationId(), call.inputs(), cause);
  }

  @Override
  public Object lesson() {
    return lesson;
  }
}
