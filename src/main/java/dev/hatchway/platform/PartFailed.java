package dev.hatchway.platform;

/** A part of a step says that it failed: the step is to be taken again without it. */
final class PartFailed extends RuntimeException {

  private final int position;

  PartFailed(int position, String what, Throwable cause) {
    super(what, cause, false, false);
    this.position = position;
  }

  int position() {
    return position;
  }
}
