package dev.hatchway.rules.checks;

import dev.hatchway.rules.runtime.RuleFiles;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Runs every check over a set of rule files. */
@ApplicationScoped
public class CheckRules {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparing(Finding::line)
          .thenComparing(Finding::messageKey);

  private final List<RuleFilesCheck> checks;

  CheckRules(@All List<RuleFilesCheck> checks) {
    this.checks = checks;
  }

  /** What all checks found: errors first, then by place. Checks nothing twice, stores nothing. */
  public CheckReport check(RuleFiles files) {
    return new CheckReport(
        files.hash(),
        checks.stream()
            .flatMap(check -> check.findings(files).stream())
            .distinct()
            .sorted(BY_PLACE)
            .toList());
  }
}
