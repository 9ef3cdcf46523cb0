package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.RuleForm;

/** One file of a release in a list; the sentence is the first that the file says about itself. */
public record RuleFileSummary(
    String path, String decision, RuleForm form, int rules, String sentence) {

  /** The file's name without its folder. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
