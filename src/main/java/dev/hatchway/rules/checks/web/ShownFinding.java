package dev.hatchway.rules.checks.web;

import dev.hatchway.rules.checks.Finding;
import dev.hatchway.rules.checks.Severity;
import dev.hatchway.web.Sayings;
import java.util.List;

/** A finding as a reader sees it; {@code key} is what a written reason is attached to. */
record ShownFinding(
    String key,
    Severity severity,
    String kind,
    String file,
    int line,
    String cell,
    String sentence,
    List<String> example) {

  static ShownFinding of(Finding finding, Sayings sayings) {
    return new ShownFinding(
        finding.key(),
        finding.severity(),
        finding.kind(),
        finding.file(),
        finding.line(),
        finding.cell(),
        sayings.say(finding.messageKey(), finding.args().toArray()),
        FactLines.of(finding.example()).stream().map(sayings::worded).toList());
  }

  /** The file with the row's cell or the line, where they are known. */
  public String place() {
    if (!cell.isEmpty()) {
      return file + " " + cell;
    }
    return line > 0 ? file + ":" + line : file;
  }
}
