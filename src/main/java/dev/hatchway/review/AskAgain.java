package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Revisions;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Correction.Finding;
import dev.hatchway.review.Correction.Finding.What;
import dev.hatchway.rules.analysis.FactsReadBy;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.ReferenceRatesOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks those decisions on an application again that looked at something which was corrected. */
@ApplicationScoped
class AskAgain {

  private final Revisions revisions;
  private final ApplicationFacts facts;
  private final ReferenceRatesOf rates;
  private final FactsReadBy read;
  private final Screenings screenings;
  private final ReviewAssignments assignments;
  private final ScreenApplication screen;
  private final ScoreApplication score;
  private final ReviewerChoice choice;

  AskAgain(
      Revisions revisions,
      ApplicationFacts facts,
      ReferenceRatesOf rates,
      FactsReadBy read,
      Screenings screenings,
      ReviewAssignments assignments,
      ScreenApplication screen,
      ScoreApplication score,
      ReviewerChoice choice) {
    this.revisions = revisions;
    this.facts = facts;
    this.rates = rates;
    this.read = read;
    this.screenings = screenings;
    this.assignments = assignments;
    this.screen = screen;
    this.score = score;
    this.choice = choice;
  }

  /** What was asked again, each with what it said before. */
  List<Finding> about(Actor actor, StartupApplication application) {
    List<Finding> findings = new ArrayList<>();
    screening(actor, application).ifPresent(findings::add);
    score(actor, application).ifPresent(findings::add);
    reviewers(application).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> screening(Actor actor, StartupApplication application) {
    return screenings
        .of(application.id())
        .filter(s -> looksAtChange(application, s.revision(), DecisionRequest.SCREENING))
        .map(
            s -> {
              String before = s.findings().verdict().name();
              return new Finding(
                  What.SCREENING, before, screen.screen(actor, application.id()).name());
            });
  }

  private Optional<Finding> score(Actor actor, StartupApplication application) {
    return screenings
        .score(application.id())
        .filter(s -> looksAtChange(application, s.revision(), DecisionRequest.SCORING))
        .map(
            s -> {
              String before = String.valueOf(s.total());
              int after = score.score(actor, application.id());
              return new Finding(What.SCORE, before, String.valueOf(after));
            });
  }

  /** Who reviews already goes on; whether the rules would now want more or fewer is said. */
  private Optional<Finding> reviewers(StartupApplication application) {
    if (application.stage() != ApplicationStage.IN_REVIEW) {
      return Optional.empty();
    }
    return assignments
        .plan(application.id())
        .filter(p -> looksAtChange(application, p.revision(), DecisionRequest.REVIEWER_MATCHING))
        .map(
            p ->
                new Finding(
                    What.REVIEWERS,
                    String.valueOf(p.reviewers()),
                    choice.wanted(application).map(String::valueOf).orElse(null)));
  }

  /** Whether the decision's rules can tell what they were asked of from what is said now. */
  private boolean looksAtChange(StartupApplication application, Integer revision, String decision) {
    if (revision == null || revision == application.revision()) {
      return false;
    }
    ApplicationProfile then = revisions.profile(application, revision);
    if (!then.unreadable().isEmpty()) {
      // nobody can tell, so it is looked at again
      return true;
    }
    var conversion = rates.programme(application.programmeId());
    List<Fact> before = facts.of(application, then, conversion);
    List<Fact> now = facts.of(application, conversion);
    return read.decision(application.programmeId(), decision).tellApart(before, now);
  }
}
