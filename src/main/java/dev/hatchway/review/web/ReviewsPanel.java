package dev.hatchway.review.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Audience;
import dev.hatchway.review.ReviewCriterion;
import dev.hatchway.review.ReviewsOfApplication;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The reviews of an application side by side; its applicant doesn't read who wrote them. */
@ApplicationScoped
class ReviewsPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance reviews(
        List<ReviewsOfApplication.Entry> reviews, List<Row> rows, boolean named);
  }

  /** One criterion over all reviews. */
  record Row(ReviewCriterion criterion, List<Cell> cells) {}

  /** One reviewer's mark; null where there is none. */
  record Cell(Integer score, String comment) {}

  private final ReviewsOfApplication reviews;
  private final Audience audience;

  ReviewsPanel(ReviewsOfApplication reviews, Audience audience) {
    this.reviews = reviews;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.reviews";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.mayReadReviews(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    return List.of();
  }

  @Override
  public String fragment(Actor actor, StartupApplication application) {
    List<ReviewsOfApplication.Entry> all = reviews.of(application.id());
    if (all.isEmpty()) {
      return null;
    }
    List<Row> rows = Arrays.stream(ReviewCriterion.values()).map(c -> row(c, all)).toList();
    return Templates.reviews(all, rows, audience.isStaff(actor, application)).render();
  }

  private static Row row(ReviewCriterion criterion, List<ReviewsOfApplication.Entry> reviews) {
    return new Row(
        criterion,
        reviews.stream()
            .map(r -> r.scorecard().marks().get(criterion))
            .map(m -> m == null ? new Cell(null, null) : new Cell(m.score(), m.comment()))
            .toList());
  }
}
