package dev.hatchway.platform;

/**
 * A step that this node cannot take and another one can: during a rolling upgrade, what needs the
 * newer version. Nothing was changed; who asked is told to come again (503).
 */
public class ForAnotherNode extends RuntimeException {

  public ForAnotherNode(String what, Throwable cause) {
    super(what, cause);
  }
}
