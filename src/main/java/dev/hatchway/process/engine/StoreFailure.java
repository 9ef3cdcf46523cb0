package dev.hatchway.process.engine;

import dev.hatchway.platform.StepFailure;

/** The database did not do what a step needs: it is taken again where it may succeed. */
class StoreFailure extends StepFailure {

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
