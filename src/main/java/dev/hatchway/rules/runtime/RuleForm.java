package dev.hatchway.rules.runtime;

/** The forms that a file of a release can have; told by how its name ends. */
public enum RuleForm {
  SENTENCES(".dslr"),
  VOCABULARY(".dsl"),
  DECISION_TABLE(".drl.csv"),
  DRL(".drl"),
  OTHER("");

  private final String ending;

  RuleForm(String ending) {
    this.ending = ending;
  }

  public static RuleForm of(String path) {
    for (RuleForm form : values()) {
      if (path.endsWith(form.ending)) {
        return form;
      }
    }
    return OTHER;
  }

  /** Whether files of this form have rules in them. */
  public boolean hasRules() {
    return this == SENTENCES || this == DECISION_TABLE || this == DRL;
  }
}
