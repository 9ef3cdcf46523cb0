package dev.hatchway.review;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.PromisedDates;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Until when a rejection can be appealed, a question answered, and a place waited for. */
@ApplicationScoped
class ReviewDates implements PromisedDates {

  private final Determinations determinations;
  private final Appeals appeals;
  private final Questions questions;

  ReviewDates(Determinations determinations, Appeals appeals, Questions questions) {
    this.determinations = determinations;
    this.appeals = appeals;
    this.questions = questions;
  }

  @Override
  public List<Until> of(StartupApplication application) {
    UUID id = application.id();
    Optional<Instant> answer =
        questions.open(id).filter(Question::awaitsAnswer).map(Question::answerUntil);
    Optional<Instant> ofTheStage =
        switch (application.stage()) {
          case REJECTED -> appeal(id);
          case WAITLISTED -> determinations.latest(id).map(Determination::waitlistedUntil);
          default -> Optional.empty();
        };
    Promise promise =
        application.stage() == ApplicationStage.REJECTED ? Promise.APPEAL : Promise.WAITLIST;
    return Stream.concat(
            answer.map(at -> new Until(Promise.ANSWER, at)).stream(),
            ofTheStage.map(at -> new Until(promise, at)).stream())
        .toList();
  }

  /** A rejection can be appealed once. */
  private Optional<Instant> appeal(UUID applicationId) {
    return appeals.latest(applicationId).isPresent()
        ? Optional.empty()
        : determinations.rejectionsOf(applicationId).stream()
            .findFirst()
            .map(Rejection::appealUntil);
  }
}
