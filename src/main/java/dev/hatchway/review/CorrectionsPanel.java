package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.FieldChange;
import dev.hatchway.intake.Revisions;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What was corrected after submission, and what came of it; the applicant sees where it stands. */
@ApplicationScoped
class CorrectionsPanel implements ApplicationPanel {

  private final Corrections corrections;
  private final Revisions revisions;
  private final Audience audience;

  CorrectionsPanel(Corrections corrections, Revisions revisions, Audience audience) {
    this.corrections = corrections;
    this.revisions = revisions;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.corrections";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return application.revision() > 1
        && (audience.isApplicant(actor, application) || audience.isStaff(actor, application));
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    boolean staff = audience.isStaff(actor, application);
    List<Line> lines = new ArrayList<>();
    for (Correction correction : corrections.of(application.id())) {
      lines.add(staff ? state(correction) : yours(correction));
      revisions
          .changes(application, correction.fromRevision(), correction.toRevision())
          .forEach(change -> lines.add(line(change)));
      if (staff) {
        correction.findings().stream()
            .map(CorrectionPanels::finding)
            .forEach(f -> lines.add(new Line(f.labelKey(), f.value())));
      }
    }
    return lines;
  }

  private static Line state(Correction correction) {
    String key =
        correction.outcome() == null
            ? "review.correction.state." + correction.state()
            : "review.correction.judged." + correction.outcome();
    return new Line(
        key, correction.fromRevision() + " → " + correction.toRevision(), correction.reason());
  }

  private static Line yours(Correction correction) {
    return new Line(
        correction.state().isOpen()
            ? "review.correction.yours.open"
            : "review.correction.yours.taken-in",
        correction.fromRevision() + " → " + correction.toRevision());
  }

  private static Line line(FieldChange change) {
    return new Line(change.labelKey(), change.beforeAndAfter());
  }
}
