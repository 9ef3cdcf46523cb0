package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.ReviewerSelection.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sets reviews of an older revision aside; their reviewers are asked for another. */
@ApplicationScoped
class ReopenReviews {

  private final Reviews reviews;
  private final Assigning assigning;
  private final Actors actors;

  ReopenReviews(Reviews reviews, Assigning assigning, Actors actors) {
    this.reviews = reviews;
    this.assigning = assigning;
    this.actors = actors;
  }

  /** Those whose reviews are of an older revision, the oldest first. */
  List<Review> outdated(StartupApplication application) {
    return reviews.planned(application.id()).stream()
        .map(Reviews.Planned::review)
        .filter(review -> review.isOlderThan(application.revision()))
        .toList();
  }

  /**
   * Gives whom to ask: who wrote them, or the next best where somebody reviews no more. Fewer than
   * there were where nobody is left.
   */
  List<UUID> reopen(Actor actor, StartupApplication application, By by) {
    Set<UUID> reviewing =
        actors.holding(Role.REVIEWER, application.programmeId()).stream()
            .map(Actor::id)
            .collect(Collectors.toSet());
    Set<UUID> again = new LinkedHashSet<>();
    int missing = 0;
    for (Review review : outdated(application)) {
      review.reopen(by);
      if (reviewing.contains(review.reviewerId())) {
        again.add(review.reviewerId());
      } else {
        missing++;
      }
    }
    if (missing > 0) {
      assigning.best(actor, application, missing).stream().map(Pick::personId).forEach(again::add);
    }
    return new ArrayList<>(again);
  }
}
