package dev.hatchway.process.engine;

/** A process that nobody deployed was asked for. */
class UnknownProcess extends RuntimeException {

  UnknownProcess(String processId, String version) {
    super("Process " + processId + " (" + version + ") is not deployed");
  }
}
