package dev.hatchway.process.engine;

import dev.hatchway.platform.StepRepeat;
import java.util.UUID;

/** A service failed at its retry: the step is repeated to note just that. */
final class RetryFailure extends StepRepeat {

  record Lesson(UUID incidentId, Throwable cause) {}

  private final transient Lesson lesson;

  RetryFailure(UUID incidentId, Throwable cause) {
    super("Incident " + incidentId + " failed again", cause);
    this.lesson = new Lesson(incidentId, cause);
  }

  @Override
  public Object lesson() {
    return lesson;
  }
}
