package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What was decided and why, in plain words: for staff and for the applicant. */
@ApplicationScoped
class OutcomePanel implements ApplicationPanel {

  private final Determinations determinations;
  private final Appeals appeals;
  private final Audience audience;

  OutcomePanel(Determinations determinations, Appeals appeals, Audience audience) {
    this.determinations = determinations;
    this.appeals = appeals;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.outcome";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.isApplicant(actor, application) || audience.isStaff(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    boolean staff = audience.isStaff(actor, application);
    List<Line> lines = new ArrayList<>();
    determinations.of(application.id()).stream()
        .filter(named -> named.determination().verdict() != CommitteeVerdict.REJECT)
        .forEach(named -> lines.add(determination(named, staff)));
    for (Rejection rejection : determinations.rejectionsOf(application.id())) {
      rejection
          .reasons()
          .forEach(r -> lines.add(new Line("review.rejected." + rejection.ground(), r)));
    }
    appeals.of(application.id()).forEach(named -> lines.add(appeal(named.appeal())));
    return lines;
  }

  private static Line determination(Determinations.Named named, boolean staff) {
    Determination determination = named.determination();
    return new Line(
        "review.determined." + determination.verdict(),
        determination.reasons(),
        staff ? named.by() : null);
  }

  private static Line appeal(Appeal appeal) {
    return appeal.outcome() == null
        ? new Line("review.appeal.open", "–")
        : new Line("review.appeal." + appeal.outcome(), appeal.reasons());
  }
}
