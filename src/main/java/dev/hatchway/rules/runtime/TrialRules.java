package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;

/** Compiles files that nobody released, to try them: the same cage and budget as live rules. */
@ApplicationScoped
public class TrialRules {

  private final RuleCompiler compiler = new RuleCompiler();

  /** {@link RulesRefused} with every problem where there is one. */
  public Trial compile(RuleFiles files) {
    return new Trial(compiler.compile(files));
  }
}
