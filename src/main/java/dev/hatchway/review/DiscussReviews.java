package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reviews that diverge are talked over; what came of it goes before the committee with them. */
@ApplicationScoped
class DiscussReviews implements TaskForm {

  private final ReviewPanels panels;
  private final Reviews reviews;
  private final ReviewTrail trail;
  private final Time time;

  DiscussReviews(ReviewPanels panels, Reviews reviews, ReviewTrail trail, Time time) {
    this.panels = panels;
    this.reviews = reviews;
    this.trail = trail;
    this.time = time;
  }

  @Override
  public String key() {
    return "discussReviews";
  }

  @Override
  public List<FormField> fields(TaskView task, Actor actor) {
    return List.of(Fields.longText("discussionOutcome", true));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return panels.reviews(task.applicationId());
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    var entered = new Entered(task, values);
    String outcome = entered.text("discussionOutcome");
    entered.check();
    var now = time.instant();
    reviews.add(
        new ReviewDiscussion(
            Ids.next(now), task.applicationId(), task.id(), outcome, new By(actor.id(), now)));
    trail.application(actor, "reviews.discussed", task.applicationId(), Map.of("outcome", outcome));
    return new Completion("DISCUSSED", Map.of("discussionOutcome", "DISCUSSED"));
  }
}
