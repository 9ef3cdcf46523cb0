package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.Scorecard.Mark;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One reviewer's scorecard: a mark for each criterion, comments, and a recommendation. */
@ApplicationScoped
class ReviewApplication implements TaskForm {

  private final ReviewPanels panels;
  private final Impartiality impartiality;
  private final ReviewHolders holders;
  private final Reviews reviews;
  private final ReviewTrail trail;
  private final Time time;

  ReviewApplication(
      ReviewPanels panels,
      Impartiality impartiality,
      ReviewHolders holders,
      Reviews reviews,
      ReviewTrail trail,
      Time time) {
    this.panels = panels;
    this.impartiality = impartiality;
    this.holders = holders;
    this.reviews = reviews;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "reviewApplication";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    List<FormField> fields = new ArrayList<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      fields.add(Fields.score(criterion.field()));
      fields.add(Fields.longText(criterion.commentField(), false));
    }
    fields.add(Fields.choice("recommendation", Entered.choices(Recommendation.class)));
    fields.add(Fields.longText("comment", false));
    return fields;
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    List<Panel> all = new ArrayList<>(panels.company(task.applicationId()));
    all.addAll(panels.screening(task.applicationId()));
    all.addAll(panels.questions(task.applicationId()));
    return all;
  }

  /** Whoever is not impartial hands the review back. */
  @Override
  public List<Link> links(TaskView task, Actor actor) {
    return List.of(new Link("review.recuse.link", "/reviews/" + task.id() + "/recuse"));
  }

  @Override
  public void checkMayTake(TaskView task, Actor actor) {
    impartiality.requireToReview(task, actor);
    if (!actor.id().equals(task.actualOwner())) {
      impartiality.requireNoOtherReview(task, actor);
    }
  }

  @Override
  public Set<UUID> barred(TaskView task) {
    return holders.barred(task.applicationId());
  }

  @Override
  public void givenUp(TaskView task, Actor by, String because) {
    holders.givenUp(task, by, because);
  }

  @Override
  public Optional<UUID> successor(TaskView task, Actor by) {
    return holders.next(task, by);
  }

  @Override
  public void offered(TaskView task, Actor by) {
    holders.opened(task, by);
  }

  @Override
  public void named(TaskView task, Actor by, Actor person, String because) {
    holders.named(task, by, person, because);
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    Review.Opinion opinion = opinion(new Entered(task, values));
    var now = time.instant();
    var review =
        new Review(
            Ids.next(now), task.applicationId(), task.id(), opinion, new By(actor.id(), now));
    reviews.add(review);
    trail.application(
        actor,
        "review.submitted",
        task.applicationId(),
        Map.of("total", review.total(), "recommendation", review.recommendation()));
    return new Completion(review.recommendation().name(), Map.of());
  }

  private static Review.Opinion opinion(Entered entered) {
    Map<ReviewCriterion, Mark> marks = new EnumMap<>(ReviewCriterion.class);
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      marks.put(
          criterion,
          new Mark(
              entered.mark(criterion.field()), entered.optionalText(criterion.commentField())));
    }
    Recommendation recommendation = entered.oneOf(Recommendation.class, "recommendation");
    String comment = entered.optionalText("comment");
    entered.check();
    return new Review.Opinion(new Scorecard(marks), recommendation, comment);
  }
}
