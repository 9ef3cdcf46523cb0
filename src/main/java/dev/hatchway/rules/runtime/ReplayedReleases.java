package dev.hatchway.rules.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles releases of the past once each, and keeps those that were asked for last. */
final class ReplayedReleases implements AutoCloseable {

  /**
   * Decisions come in the order in which they were made, so few releases are asked for at a time.
   */
  private static final int KEPT = 12;

  private final RuleReleases releases;
  private final RuleCompiler compiler;
  private final Map<String, CompiledRelease> compiled =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledRelease> eldest) {
          boolean full = size() > KEPT;
          if (full) {
            eldest.getValue().close();
          }
          return full;
        }
      };

  ReplayedReleases(RuleReleases releases, RuleCompiler compiler) {
    this.releases = releases;
    this.compiler = compiler;
  }

  /** {@link RulesRefused} where the release can't be compiled any more. */
  Evaluation again(StoredDecision then) {
    CompiledRelease release = compiled.get(then.releaseHash());
    if (release == null) {
      release = compiler.compile(releases.files(then.releaseHash()));
      compiled.put(then.releaseHash(), release);
    }
    return release.evaluate(then.decision(), then.facts());
  }

  @Override
  public void close() {
    compiled.values().forEach(CompiledRelease::close);
    compiled.clear();
  }
}
