package dev.hatchway.process.engine;

/** The database did not do what a step needs: the whole step fails, and no node is to blame. */
class StoreFailure extends RuntimeException {

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
