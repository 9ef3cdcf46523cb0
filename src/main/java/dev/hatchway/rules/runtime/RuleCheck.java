package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what keeps files from being a release: classic compilation, which knows lines, and where it
 * finds nothing the executable model, which knows types.
 */
@ApplicationScoped
public class RuleCheck {

  /** Compiling in both ways. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final InTime inTime = new InTime(LONGEST);
  private final RuleCompiler compiler;

  @Inject
  RuleCheck(RulesSettings settings) {
    this.compiler = new RuleCompiler(settings.budget().budget());
  }

  /** With the usual budget. */
  public RuleCheck() {
    this.compiler = new RuleCompiler();
  }

  /** Every problem, none where the files can be released. */
  public List<RuleProblem> problems(RuleFiles files) {
    try {
      return inTime.get(files, () -> found(files));
    } catch (RulesRefused late) {
      return late.problems();
    }
  }

  private List<RuleProblem> found(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    try {
      compiler.compile(files).close();
    } catch (RulesRefused refused) {
      problems.addAll(refused.problems());
    }
    if (problems.isEmpty()) {
      problems.addAll(new StrictCheck().problems(files));
    }
    return problems;
  }
}
