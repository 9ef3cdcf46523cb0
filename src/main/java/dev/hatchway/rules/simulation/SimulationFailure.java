package dev.hatchway.rules.simulation;

import dev.hatchway.rules.runtime.RuleProblem;
import dev.hatchway.rules.runtime.RulesRefused;

/** Why a simulation ended without a result, in a sentence. */
final class SimulationFailure {

  private static final int LONGEST = 500;

  private SimulationFailure() {}

  static String of(RulesRefused refused) {
    RuleProblem first = refused.problems().get(0);
    return cut(first.file() + ":" + first.line() + ": " + first.message());
  }

  static String of(Exception failure) {
    return cut(String.valueOf(failure.getMessage()));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
