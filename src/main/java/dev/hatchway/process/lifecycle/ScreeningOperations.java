package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceCall;
import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.AssignReviewers;
import dev.hatchway.review.LookForReviewers;
import dev.hatchway.review.ReferToPerson;
import dev.hatchway.review.ScoreApplication;
import dev.hatchway.review.ScreenApplication;
import dev.hatchway.review.SetDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From submission to the reviewers. */
@ApplicationScoped
class ScreeningOperations implements ServiceOperations {

  private final SetDeadlines setDeadlines;
  private final ScreenApplication screenApplication;
  private final ReferToPerson referToPerson;
  private final ScoreApplication scoreApplication;
  private final AssignReviewers assignReviewers;
  private final LookForReviewers lookForReviewers;

  ScreeningOperations(
      SetDeadlines setDeadlines,
      ScreenApplication screenApplication,
      ReferToPerson referToPerson,
      ScoreApplication scoreApplication,
      AssignReviewers assignReviewers,
      LookForReviewers lookForReviewers) {
    this.setDeadlines = setDeadlines;
    this.screenApplication = screenApplication;
    this.referToPerson = referToPerson;
    this.scoreApplication = scoreApplication;
    this.assignReviewers = assignReviewers;
    this.lookForReviewers = lookForReviewers;
  }

  @Override
  public void define(Definer operations) {
    operations.operation(
        "setDeadlines",
        call -> Durations.texts(setDeadlines.deadlines(SYSTEM, call.applicationId())));
    operations.operation(
        "screenApplication",
        call ->
            Map.of("eligibility", screenApplication.screen(SYSTEM, call.applicationId()).name()));
    operations.command("referToPerson", call -> referToPerson.refer(SYSTEM, call.applicationId()));
    operations.command(
        "scoreApplication", call -> scoreApplication.score(SYSTEM, call.applicationId()));
    operations.operation(
        "assignReviewers",
        call ->
            Map.of(
                "reviewers",
                assignReviewers.assign(SYSTEM, call.applicationId()).stream()
                    .map(UUID::toString)
                    .toList()));
    operations.operation("assignFreeReviewers", this::lookForReviewers);
  }

  private Map<String, Object> lookForReviewers(ServiceCall call) {
    List<UUID> found = lookForReviewers.look(SYSTEM, call.applicationId());
    return Map.of(
        "reviewers", found.stream().map(UUID::toString).toList(),
        "reviewersFree", !found.isEmpty());
  }
}
