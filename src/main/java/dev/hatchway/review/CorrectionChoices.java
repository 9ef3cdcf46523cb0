package dev.hatchway.review;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.facts.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What a manager can make of a correction where the application stands. */
@ApplicationScoped
class CorrectionChoices {

  private final Screenings screenings;
  private final ReopenReviews reviews;

  CorrectionChoices(Screenings screenings, ReopenReviews reviews) {
    this.screenings = screenings;
    this.reviews = reviews;
  }

  /** To keep what was decided comes first, and can always be chosen. */
  List<CorrectionOutcome> of(StartupApplication application) {
    ApplicationStage stage = application.stage();
    List<CorrectionOutcome> choices = new ArrayList<>(List.of(CorrectionOutcome.KEEP));
    if (stage == ApplicationStage.ROUTING || stage == ApplicationStage.OFFERED) {
      choices.add(CorrectionOutcome.MATCH_AGAIN);
      choices.add(CorrectionOutcome.DETERMINE_AGAIN);
    } else if (!reviews.outdated(application).isEmpty()) {
      choices.add(CorrectionOutcome.REVIEW_AGAIN);
    }
    if (stage != ApplicationStage.APPEALED && isInQuestion(application)) {
      choices.add(CorrectionOutcome.REJECT);
    }
    return choices;
  }

  /** Whether the rules, asked of what is said now, do not find it eligible, and nobody looked. */
  boolean isInQuestion(StartupApplication application) {
    return screenings
        .of(application.id())
        .filter(s -> s.findings().verdict() != Verdict.ELIGIBLE)
        .filter(
            s ->
                screenings.byPerson(application.id()).filter(person -> isOfIt(person, s)).isEmpty())
        .isPresent();
  }

  private static boolean isOfIt(ManualScreening person, Screening rules) {
    return person.revision() != null && rules.revision() != null
        ? person.revision() >= rules.revision()
        : !person.screenedAt().isBefore(rules.screenedAt());
  }
}
