package dev.hatchway.review;

import dev.hatchway.rules.facts.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The finished reviews of an application, to be read side by side. */
@ApplicationScoped
public class ReviewsOfApplication {

  /** One review; the total is out of 100 points, texts are null where there is none. */
  public record Entry(
      UUID reviewerId,
      String reviewer,
      Scorecard scorecard,
      int total,
      Recommendation recommendation,
      String comment,
      String forApplicant,
      Instant reviewedAt) {}

  private final Reviews reviews;
  private final ReviewTasks tasks;

  ReviewsOfApplication(Reviews reviews, ReviewTasks tasks) {
    this.reviews = reviews;
    this.tasks = tasks;
  }

  /** The oldest first; none before all are in. */
  public List<Entry> of(UUID applicationId) {
    if (!tasks.allIn(applicationId)) {
      return List.of();
    }
    return reviews.of(applicationId).stream().map(ReviewsOfApplication::entry).toList();
  }

  private static Entry entry(Reviews.Named named) {
    Review review = named.review();
    Review.Opinion opinion = review.opinion();
    return new Entry(
        review.reviewerId(),
        named.by(),
        opinion.scorecard(),
        review.total(),
        opinion.recommendation(),
        opinion.comment(),
        opinion.forApplicant(),
        review.reviewedAt());
  }
}
