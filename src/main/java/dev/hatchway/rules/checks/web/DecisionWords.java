package dev.hatchway.rules.checks.web;

import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.web.Sayings;
import java.util.Arrays;

/**
 * Decisions and their results in words; a programme's own decisions are called as their folders.
 */
final class DecisionWords {

  private DecisionWords() {}

  static String name(Sayings sayings, String decision) {
    String key = "rules.decision." + decision;
    return sayings.knows(key) ? sayings.say(key) : decision;
  }

  static String result(Sayings sayings, String result) {
    if (isVerdict(result)) {
      return sayings.name(Verdict.valueOf(result));
    }
    return result.equals("none") ? sayings.say("checks.result.none") : result;
  }

  static boolean isVerdict(String result) {
    return Arrays.stream(Verdict.values()).anyMatch(v -> v.name().equals(result));
  }
}
