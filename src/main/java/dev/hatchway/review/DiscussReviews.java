package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
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

  private final Applications applications;
  private final ReadRevision readRevision;
  private final ReviewPanels panels;
  private final Reviews reviews;
  private final ReviewTrail trail;
  private final Time time;

  DiscussReviews(
      Applications applications,
      ReadRevision readRevision,
      ReviewPanels panels,
      Reviews reviews,
      ReviewTrail trail,
      Time time) {
    this.applications = applications;
    this.readRevision = readRevision;
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
    return List.of(
        Fields.longText("discussionOutcome", true),
        readRevision.field(applications.byId(task.applicationId())));
  }

  @Override
  public List<Panel> panels(TaskView task, Actor actor) {
    return panels.reviews(task.applicationId());
  }

  @Override
  public Completion accept(TaskView task, Actor actor, FormValues values) {
    StartupApplication application = applications.byId(task.applicationId());
    readRevision.require(application, task, values);
    var entered = new Entered(task, values);
    String outcome = entered.text("discussionOutcome");
    entered.check();
    var now = time.instant();
    var discussion =
        new ReviewDiscussion(
            Ids.next(now), task.applicationId(), task.id(), outcome, new By(actor.id(), now));
    discussion.of(application.revision());
    reviews.add(discussion);
    trail.application(actor, "reviews.discussed", task.applicationId(), Map.of("outcome", outcome));
    return new Completion("DISCUSSED", Map.of("discussionOutcome", "DISCUSSED"));
  }
}
