package dev.hatchway.review.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.review.Audience;
import dev.hatchway.review.Disclosure;
import dev.hatchway.review.Disclosures;
import dev.hatchway.review.ReviewCriterion;
import dev.hatchway.review.ReviewsOfApplication;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The reviews of an application side by side; its applicant reads what the programme shows. */
@ApplicationScoped
class ReviewsPanel implements ApplicationPanel {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance reviews(
        List<ReviewsOfApplication.Entry> reviews, List<Row> rows);

    static native TemplateInstance applicantsReviews(List<ForApplicant> reviews);
  }

  /** A review as its applicant reads it: nobody's name; marks by criterion where shown. */
  record ForApplicant(String words, Map<ReviewCriterion, Integer> marks) {}

  /** One criterion over all reviews. */
  record Row(ReviewCriterion criterion, List<Cell> cells) {}

  /** One reviewer's mark; null where there is none. */
  record Cell(Integer score, String comment) {}

  private final ReviewsOfApplication reviews;
  private final Audience audience;
  private final Disclosures disclosures;

  ReviewsPanel(ReviewsOfApplication reviews, Audience audience, Disclosures disclosures) {
    this.reviews = reviews;
    this.audience = audience;
    this.disclosures = disclosures;
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
    if (audience.isApplicant(actor, application)) {
      List<ForApplicant> shown = forApplicant(application);
      return shown.isEmpty() ? null : Templates.applicantsReviews(shown).render();
    }
    List<ReviewsOfApplication.Entry> all = reviews.of(application.id());
    if (all.isEmpty()) {
      return null;
    }
    List<Row> rows = Arrays.stream(ReviewCriterion.values()).map(c -> row(c, all)).toList();
    return Templates.reviews(all, rows).render();
  }

  @Override
  public Object data(Actor actor, StartupApplication application) {
    List<ForApplicant> shown =
        audience.isApplicant(actor, application) ? forApplicant(application) : List.of();
    return shown.isEmpty() ? null : shown;
  }

  private List<ForApplicant> forApplicant(StartupApplication application) {
    Disclosure disclosure = disclosures.of(application.programmeId());
    if (disclosure == Disclosure.NOTHING) {
      return List.of();
    }
    return reviews.of(application.id()).stream()
        .map(r -> new ForApplicant(r.forApplicant(), marks(r, disclosure)))
        .filter(r -> r.words() != null || !r.marks().isEmpty())
        .toList();
  }

  private static Map<ReviewCriterion, Integer> marks(
      ReviewsOfApplication.Entry review, Disclosure disclosure) {
    Map<ReviewCriterion, Integer> marks = new EnumMap<>(ReviewCriterion.class);
    if (disclosure == Disclosure.WORDS_AND_MARKS) {
      review.scorecard().marks().forEach((criterion, mark) -> marks.put(criterion, mark.score()));
    }
    return marks;
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
