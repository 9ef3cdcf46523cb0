package dev.hatchway.review;

import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.facts.ReviewPlan;
import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.ReviewerBar;
import dev.hatchway.rules.facts.ReviewerMatch;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.DecisionResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks the rules who should review an application, out of everyone who was not asked before. */
@ApplicationScoped
class ReviewerChoice {

  /** The plan, and who stands how for it. */
  record Choice(UUID decisionId, ReviewPlan plan, ReviewerSelection selection) {}

  private final ReviewerCandidates candidates;
  private final ApplicationRules rules;

  ReviewerChoice(ReviewerCandidates candidates, ApplicationRules rules) {
    this.candidates = candidates;
    this.rules = rules;
  }

  /** INVALID_STATE where nobody is available, or the rules have no plan. */
  Choice of(StartupApplication application) {
    return free(application).orElseThrow(() -> nobody(application));
  }

  /** Empty where nobody is available; INVALID_STATE where the rules have no plan. */
  Optional<Choice> free(StartupApplication application) {
    Answer answer = ask(application);
    ReviewPlan plan =
        answer.result().outcomes(ReviewPlan.class).stream()
            .findFirst()
            .orElseThrow(() -> unplanned(application));
    return answer.selection().best(1).isEmpty()
        ? Optional.empty()
        : Optional.of(new Choice(answer.result().id(), plan, answer.selection()));
  }

  /** Whether somebody is available now; the rules are asked, and nothing is kept of it. */
  boolean isAnyFree(StartupApplication application) {
    List<Reviewer> reviewers = candidates.of(application);
    return !reviewers.isEmpty()
        && !selection(
                reviewers, rules.would(DecisionRequest.REVIEWER_MATCHING, application, reviewers))
            .best(1)
            .isEmpty();
  }

  /** How many reviewers the rules want by now; empty where they have no plan. */
  Optional<Integer> wanted(StartupApplication application) {
    return ask(application).result().outcomes(ReviewPlan.class).stream()
        .findFirst()
        .map(ReviewPlan::reviewers);
  }

  /** Who is left to be asked; nobody may be. */
  ReviewerSelection left(StartupApplication application) {
    return ask(application).selection();
  }

  private record Answer(DecisionResult result, ReviewerSelection selection) {}

  private Answer ask(StartupApplication application) {
    List<Reviewer> reviewers = candidates.of(application);
    DecisionResult answer = rules.ask(DecisionRequest.REVIEWER_MATCHING, application, reviewers);
    return new Answer(answer, selection(reviewers, answer));
  }

  private static ReviewerSelection selection(List<Reviewer> reviewers, DecisionResult answer) {
    return new ReviewerSelection(
        reviewers, answer.outcomes(ReviewerMatch.class), answer.outcomes(ReviewerBar.class));
  }

  private static CommandRejected unplanned(StartupApplication application) {
    return CommandRejected.invalidState(
        "application", application.reference(), "refusal.no-review-plan", application.reference());
  }

  private static CommandRejected nobody(StartupApplication application) {
    return CommandRejected.invalidState(
        "application", application.reference(), "refusal.no-reviewer", application.reference());
  }
}
