package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Compiles files that nobody released, to try them: the same cage and budget as live rules. */
@ApplicationScoped
public class TrialRules {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final InTime inTime = new InTime(LONGEST);
  private final RuleCompiler compiler;

  @Inject
  TrialRules(RulesSettings settings) {
    this.compiler = new RuleCompiler(settings.budget().budget());
  }

  /** With the usual budget. */
  public TrialRules() {
    this.compiler = new RuleCompiler();
  }

  /** {@link RulesRefused} with every problem where there is one. */
  public Trial compile(RuleFiles files) {
    return new Trial(inTime.get(files, () -> compiler.compile(files)));
  }
}
