package dev.hatchway.rules.checks;

import java.util.List;

/** Everything that the checks found in files of this content hash. */
public record CheckReport(String hash, List<Finding> findings) {

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
