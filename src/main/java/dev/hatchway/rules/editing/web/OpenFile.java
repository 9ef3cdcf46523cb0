package dev.hatchway.rules.editing.web;

import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;

/** A file of a draft on its page: its text, saved or typed, and the revision it was read at. */
record OpenFile(Draft draft, String path, String text, long revision, boolean mayEdit) {

  public RuleForm form() {
    return RuleForm.of(path);
  }

  public boolean isTable() {
    return form() == RuleForm.DECISION_TABLE;
  }

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String folder() {
    return RuleFiles.decisionOf(path);
  }

  /** Browsers send and edit lines their own way; files keep theirs. */
  public boolean isCrlf() {
    return text.contains("\r\n");
  }

  public String page() {
    return "/rules/drafts/" + draft.id() + "/files/" + path;
  }

  public String workbook() {
    return "/rules/drafts/" + draft.id() + "/workbooks/" + path;
  }

  public String api(String what) {
    return "/api/rules/drafts/" + draft.id() + "/" + what;
  }
}
