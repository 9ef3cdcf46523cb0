package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;

/** A file of rules as people read it, whatever its form. */
final class ReadRules {

  private ReadRules() {}

  static RuleFileSummary summary(RuleFiles files, String path) {
    return isTable(path)
        ? new RuleTables(path, files.bytes(path)).summary()
        : new RuleText(path, files.text(path)).summary();
  }

  static RuleFileView view(RuleFiles files, String path) {
    return isTable(path)
        ? new RuleTables(path, files.bytes(path)).view()
        : new RuleText(path, files.text(path)).view();
  }

  private static boolean isTable(String path) {
    return RuleForm.of(path) == RuleForm.DECISION_TABLE;
  }
}
