package dev.hatchway.rules.runtime;

import java.util.Map;
import java.util.function.Supplier;

/** A compiler that breaks off, as Drools does on some texts, wherever the files say a word. */
final class BreakingCompiler extends RuleCompiler {

  static final String WORD = "Unspeakable";

  private final Supplier<Error> error;
  private volatile boolean mended;

  /** Throws what it is given, or an exception where there is no error. */
  BreakingCompiler(Supplier<Error> error) {
    this.error = error;
  }

  void mend() {
    mended = true;
  }

  @Override
  CompiledRelease compile(RuleFiles files, Map<String, CompiledDecision> known) {
    boolean breaks = files.paths().stream().anyMatch(path -> files.text(path).contains(WORD));
    if (breaks && !mended) {
      if (error != null) {
        throw error.get();
      }
      throw new IllegalArgumentException("no \u0000 such node");
    }
    return super.compile(files, known);
  }
}
