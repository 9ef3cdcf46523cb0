package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.platform.Command;
import dev.hatchway.review.ReviewComparison.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares the reviews of an application: do they agree enough for the committee to go by them? */
@Command
public class CompareReviews {

  /** Whether the reviews diverge, and who wrote them. */
  public record Result(boolean diverging, List<UUID> reviewedBy) {}

  private final Authorization authorization;
  private final Applications applications;
  private final Reviews reviews;
  private final ReviewTrail trail;

  CompareReviews(
      Authorization authorization, Applications applications, Reviews reviews, ReviewTrail trail) {
    this.authorization = authorization;
    this.applications = applications;
    this.reviews = reviews;
    this.trail = trail;
  }

  /** By the spread of the totals against the application's review plan, and by recommendations. */
  public Result compare(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    List<Reviews.Planned> all = reviews.planned(applicationId);
    ReviewComparison comparison = ReviewComparison.of(judgements(all), threshold(all));
    trail.application(
        actor,
        "reviews.compared",
        applicationId,
        Map.of("spread", comparison.spread(), "diverging", comparison.diverging()));
    return new Result(
        comparison.diverging(), all.stream().map(p -> p.review().reviewerId()).toList());
  }

  private static List<Judgement> judgements(List<Reviews.Planned> reviews) {
    return reviews.stream()
        .map(Reviews.Planned::review)
        .map(r -> new Judgement(r.total(), r.recommendation()))
        .toList();
  }

  private static int threshold(List<Reviews.Planned> reviews) {
    return reviews.stream()
        .map(Reviews.Planned::plan)
        .filter(Objects::nonNull)
        .findFirst()
        .map(ReviewPlan::divergence)
        .orElse(Integer.MAX_VALUE);
  }
}
