package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Says whether files make a release: both compilations agree that they do. */
@ApplicationScoped
class ReleaseCheck {

  private final LiveReleases live;
  private final ShippedRules shipped;

  ReleaseCheck(LiveReleases live, ShippedRules shipped) {
    this.live = live;
    this.shipped = shipped;
  }

  /**
   * The compiled release; {@link RulesRefused} with every problem where there is one. What passed
   * is the hash of files that were looked at twice before, or null: the second look takes longest.
   */
  CompiledRelease compiled(RuleFiles files, String passed) {
    if (files.hash().equals(passed) || live.isCompiled(files.hash()) || isShipped(files)) {
      // looked at twice before: by the checks, when it was published, or by the tests
      return live.compile(files);
    }
    Set<String> released = live.contents();
    CompiledRelease compiled = live.compile(files);
    List<RuleProblem> problems = new StrictCheck(released).problems(files);
    if (!problems.isEmpty()) {
      throw new RulesRefused(problems);
    }
    return compiled;
  }

  private boolean isShipped(RuleFiles files) {
    return files.hash().equals(new RuleFiles(shipped.files()).hash());
  }
}
