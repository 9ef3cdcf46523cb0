package dev.hatchway.rules.authoring.web;

import dev.hatchway.rules.authoring.WarningReason;
import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.checks.Severity;
import dev.hatchway.web.Sayings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding of the checks in the reader's words; the reason is null where nobody gave one. */
record ShownFinding(Finding finding, String sentence, WarningReason reason) {

  /** Null while the checks are at work. */
  static List<ShownFinding> all(
      Optional<CheckReport> report, Map<String, WarningReason> reasons, Sayings sayings) {
    return report.map(r -> all(r.findings(), reasons, sayings)).orElse(null);
  }

  private static List<ShownFinding> all(
      List<Finding> findings, Map<String, WarningReason> reasons, Sayings sayings) {
    return findings.stream()
        .map(
            f ->
                new ShownFinding(
                    f, sayings.say(f.messageKey(), f.args().toArray()), reasons.get(f.key())))
        .toList();
  }

  public boolean isError() {
    return finding.severity() == Severity.ERROR;
  }

  public String key() {
    return finding.key();
  }

  /** File and place in it. */
  public String place() {
    String at = finding.cell().isEmpty() ? "" : " " + finding.cell();
    return finding.file() + (finding.line() > 0 ? ":" + finding.line() : "") + at;
  }
}
