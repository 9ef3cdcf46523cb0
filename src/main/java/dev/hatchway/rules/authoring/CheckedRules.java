package dev.hatchway.rules.authoring;

import dev.hatchway.rules.checks.CheckReport;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the checks say of files; the same files are not checked again while they are in use. */
@ApplicationScoped
class CheckedRules {

  private static final int REMEMBERED = 32;

  private final Checks checks;
  private final Map<String, CheckReport> reports =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CheckReport> eldest) {
          return size() > REMEMBERED;
        }
      };

  CheckedRules(Checks checks) {
    this.checks = checks;
  }

  CheckReport of(RuleFiles files) {
    synchronized (reports) {
      CheckReport known = reports.get(files.hash());
      if (known != null) {
        return known;
      }
    }
    CheckReport report = checks.of(files);
    synchronized (reports) {
      reports.put(files.hash(), report);
    }
    return report;
  }
}
