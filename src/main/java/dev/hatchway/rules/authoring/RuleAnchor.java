package dev.hatchway.rules.authoring;

import java.util.Locale;

/** The place of a rule on the page of its file, as it stands behind # in an address. */
public final class RuleAnchor {

  private RuleAnchor() {}

  public static String of(String ruleName) {
    return "rule-"
        + ruleName
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
  }
}
