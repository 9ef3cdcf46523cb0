package dev.hatchway.rules.authoring;

/**
 * A place in the rules where a word was found; the rule is empty for what stands outside of rules.
 */
public record SearchHit(String file, int line, String rule, FoundIn where, String excerpt) {

  /** The rule's place on the page of its file, or the line's. */
  public String anchor() {
    return rule.isEmpty() ? "L" + line : RuleAnchor.of(rule);
  }
}
