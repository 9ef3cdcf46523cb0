package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.ReferenceRates;
import java.util.List;

/**
 * Rules that can be asked without being live; what they say is not stored. May be asked by many
 * threads at once; what was compiled for it is given back when it is closed.
 */
public final class Trial implements AutoCloseable {

  private final CompiledRelease release;

  Trial(CompiledRelease release) {
    this.release = release;
  }

  /** The hash of the files. */
  public String hash() {
    return release.hash();
  }

  /** The rates at which the files convert money. */
  public ReferenceRates rates() {
    return release.rates();
  }

  /** The decisions that the files can be asked for, in the order of their names. */
  public List<String> decisions() {
    return release.decisions();
  }

  /** Every rule, by decision and file in the order in which they stand there. */
  public List<NamedRule> rules() {
    return release.decisions().stream().flatMap(d -> release.rules(d).stream()).toList();
  }

  /** IllegalArgumentException where there is no such decision. */
  public Evaluation evaluate(String decision, List<?> facts) {
    return release.evaluate(decision, facts);
  }

  @Override
  public void close() {
    release.close();
  }
}
