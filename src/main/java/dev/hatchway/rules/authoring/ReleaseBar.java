package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What keeps rules from being released: errors, unexplained warnings, a base left behind. */
@ApplicationScoped
class ReleaseBar {

  private final Checks checked;
  private final WarningReasons reasons;
  private final PastReleases releases;

  ReleaseBar(Checks checked, WarningReasons reasons, PastReleases releases) {
    this.checked = checked;
    this.reasons = reasons;
    this.releases = releases;
  }

  /** INVALID_STATE where other rules were released since; they have to be merged first. */
  void requireCurrent(RuleDraft draft) {
    if (!releases.newest(draft.programmeId()).release().hash().equals(draft.baseHash())) {
      throw CommandRejected.invalidState("draft", draft.id(), "refusal.draft-stale", draft.title());
    }
  }

  /** INVALID_STATE where the checks find an error, or a warning that nobody wrote a reason for. */
  void requireChecked(RuleDraft draft, RuleFiles files) {
    CheckReport report = checked.of(files);
    if (!report.errors().isEmpty()) {
      Finding first = report.errors().get(0);
      throw CommandRejected.invalidState(
          "draft",
          draft.id(),
          "refusal.draft-errors",
          report.errors().size(),
          first.file(),
          first.line());
    }
    long open = unexplained(report, draft.id()).size();
    if (open > 0) {
      throw CommandRejected.invalidState("draft", draft.id(), "refusal.draft-warnings", open);
    }
  }

  private List<Finding> unexplained(CheckReport report, UUID draftId) {
    Set<String> explained = reasons.of(draftId).keySet();
    return report.warnings().stream().filter(w -> !explained.contains(w.key())).toList();
  }
}
