package dev.hatchway.rules.runtime.budget;

/** Rules that cost more than one evaluation may; names the rule that was at work. */
public final class OverBudget extends RuntimeException {

  /** What there was too much of. */
  public enum Limit {
    FIRINGS,
    TIME,
    MEMORY,
    OUTCOMES,
    TEXT
  }

  private final Limit limit;
  private final String decision;
  private final String rule;

  OverBudget(Limit limit, String decision, String rule, String cost) {
    super("The decision %s was stopped at the rule \"%s\": %s".formatted(decision, rule, cost));
    this.limit = limit;
    this.decision = decision;
    this.rule = rule;
  }

  public Limit limit() {
    return limit;
  }

  public String decision() {
    return decision;
  }

  public String rule() {
    return rule;
  }
}
