package dev.hatchway.platform;

import java.sql.SQLException;

/** What a step gathered could not be written; the step rolls back. */
final class StepNotWritten extends StepFailure {

  StepNotWritten(SQLException cause) {
    super("Rows of this step were not written", cause);
  }
}
