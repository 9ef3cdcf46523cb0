package dev.hatchway.review;

import dev.hatchway.rules.facts.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The finished reviews of an application, to be read side by side. */
@ApplicationScoped
public class ReviewsOfApplication {

  /** One review; the total is out of 100 points, the comment null where there is none. */
  public record Entry(
      UUID reviewerId,
      String reviewer,
      Scorecard scorecard,
      int total,
      Recommendation recommendation,
      String comment,
      Instant reviewedAt) {}

  private final Reviews reviews;

  ReviewsOfApplication(Reviews reviews) {
    this.reviews = reviews;
  }

  /** The oldest first. */
  public List<Entry> of(UUID applicationId) {
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
        review.reviewedAt());
  }
}
