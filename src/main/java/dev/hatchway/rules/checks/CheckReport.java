package dev.hatchway.rules.checks;

import java.util.List;

/**
 * Everything that the checks found in files of this content hash; the scenarios are null where the
 * rules do not compile, so that none could be run.
 */
public record CheckReport(String hash, List<Finding> findings, ScenarioCount scenarios) {

  public CheckReport {
    findings = List.copyOf(findings);
  }

  public List<Finding> errors() {
    return of(Severity.ERROR);
  }

  public List<Finding> warnings() {
    return of(Severity.WARNING);
  }

  private List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }
}
