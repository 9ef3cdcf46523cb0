package dev.hatchway.review;

import dev.hatchway.intake.Applications;
import dev.hatchway.intake.FieldChange;
import dev.hatchway.intake.Revisions;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Correction.Finding;
import dev.hatchway.review.Correction.State;
import dev.hatchway.tasks.TaskForm.Line;
import dev.hatchway.tasks.TaskForm.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an applicant corrected, beside what was decided or is about to be. */
@ApplicationScoped
class CorrectionPanels {

  private static final String NONE = "–";

  private final Applications applications;
  private final Corrections corrections;
  private final Revisions revisions;

  CorrectionPanels(Applications applications, Corrections corrections, Revisions revisions) {
    this.applications = applications;
    this.corrections = corrections;
    this.revisions = revisions;
  }

  /** What waits to be judged: the fields, before and after, and what was asked again. */
  List<Panel> toJudge(UUID applicationId) {
    List<Correction> waiting = corrections.in(State.TO_JUDGE, applicationId);
    if (waiting.isEmpty()) {
      return List.of();
    }
    StartupApplication application = applications.byId(applicationId);
    List<Line> lines = new ArrayList<>();
    int from = waiting.get(0).fromRevision();
    lines.add(new Line("review.correction.revisions", from + " → " + application.revision()));
    lines.addAll(changes(application, from));
    waiting.stream().flatMap(c -> c.findings().stream()).forEach(f -> lines.add(finding(f)));
    return List.of(new Panel("review.panel.correction", lines));
  }

  /** What changed since this revision; no panel where nothing did. */
  List<Panel> since(UUID applicationId, Integer revision) {
    StartupApplication application = applications.byId(applicationId);
    if (revision == null || revision >= application.revision()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("review.correction.revisions", revision + " → " + application.revision()));
    lines.addAll(changes(application, revision));
    return List.of(new Panel("review.panel.changed", lines));
  }

  /** Of which revision something is, and what changed since where it is an older one. */
  List<Line> asOf(UUID applicationId, Integer revision) {
    StartupApplication application = applications.byId(applicationId);
    if (revision == null || application.revision() == 1) {
      return List.of();
    }
    if (revision >= application.revision()) {
      return List.of(new Line("review.as-of", String.valueOf(revision)));
    }
    return List.of(
        new Line(
            "review.as-of.older",
            revision + " / " + application.revision(),
            summary(application, revision)));
  }

  private String summary(StartupApplication application, int from) {
    return revisions.changes(application, from, application.revision()).stream()
        .map(FieldChange::toString)
        .collect(Collectors.joining("; "));
  }

  private List<Line> changes(StartupApplication application, int from) {
    return revisions.changes(application, from, application.revision()).stream()
        .map(c -> new Line(c.labelKey(), c.beforeAndAfter()))
        .toList();
  }

  static Line finding(Finding finding) {
    String label = "review.correction.asked." + finding.what();
    return switch (finding.what()) {
      case SCREENING -> new Line("review.correction.asked.SCREENING." + finding.after(), NONE);
      case RESOURCES -> new Line(label, NONE);
      default -> new Line(label, finding.before() + " → " + finding.after());
    };
  }
}
