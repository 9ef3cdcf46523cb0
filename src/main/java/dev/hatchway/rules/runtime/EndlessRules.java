package dev.hatchway.rules.runtime;

/** Rules that keep each other firing; names the one that fired last. */
public final class EndlessRules extends RuntimeException {

  EndlessRules(String decision, String rule, int firings) {
    super(
        "The decision %s was stopped after %d firings; the last rule was \"%s\""
            .formatted(decision, firings, rule));
  }
}
