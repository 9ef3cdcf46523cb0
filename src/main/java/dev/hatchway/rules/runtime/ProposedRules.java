package dev.hatchway.rules.runtime;

import java.util.List;
import java.util.function.Supplier;

/** Tells the nodes which rules wait for somebody's approval, so that they can build them before. */
public interface ProposedRules {

  /** Rules by the hash of their files, which are read when they are asked for. */
  record Waiting(String hash, Supplier<RuleFiles> files) {}

  /** At most so many, those that were proposed last. */
  List<Waiting> waiting(int most);
}
