package dev.hatchway.rules.runtime.cage;

/** Compiled rules that would do more than rules may; they were not loaded. */
public final class Escaped extends RuntimeException {

  private final String className;

  Escaped(String className, String how) {
    super("What this rule is compiled to " + how + ", which rules may not");
    this.className = className.replace('/', '.');
  }

  /** The class that a rule was compiled to. */
  public String className() {
    return className;
  }
}
