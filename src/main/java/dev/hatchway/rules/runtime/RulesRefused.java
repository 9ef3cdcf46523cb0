package dev.hatchway.rules.runtime;

import java.util.List;

/** Files that do not make a release, with everything that is wrong with them. */
public final class RulesRefused extends RuntimeException {

  private final transient List<RuleProblem> problems;

  RulesRefused(List<RuleProblem> problems) {
    super("The rules do not compile: " + problems);
    this.problems = List.copyOf(problems);
  }

  public List<RuleProblem> problems() {
    return problems;
  }
}
