package dev.hatchway.rules.runtime;

/** A rule that can't be computed on the facts, such as one that divides by nothing; names it. */
public final class RuleFailed extends RuntimeException {

  private final String rule;

  RuleFailed(String decision, String rule, Throwable failure) {
    super(
        "The decision %s failed at the rule \"%s\": %s".formatted(decision, rule, why(failure)),
        failure);
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }

  private static String why(Throwable failure) {
    Throwable root = root(failure);
    return root instanceof Error ? root.toString() : root.getMessage();
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
