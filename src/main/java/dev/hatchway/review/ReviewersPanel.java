package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationPanel;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was asked to review, and why: for staff, with the way out for a reviewer with a conflict. */
@ApplicationScoped
class ReviewersPanel implements ApplicationPanel {

  private final ReviewAssignments assignments;
  private final OpenReviews openReviews;
  private final ReviewTasks tasks;
  private final Audience audience;

  ReviewersPanel(
      ReviewAssignments assignments,
      OpenReviews openReviews,
      ReviewTasks tasks,
      Audience audience) {
    this.assignments = assignments;
    this.openReviews = openReviews;
    this.tasks = tasks;
    this.audience = audience;
  }

  @Override
  public String titleKey() {
    return "review.panel.reviewers";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public boolean visibleTo(Actor actor, StartupApplication application) {
    return audience.isStaff(actor, application);
  }

  @Override
  public List<Line> lines(Actor actor, StartupApplication application) {
    Optional<UUID> own = tasks.openReviewOf(application.id(), actor.id());
    List<Line> lines = new ArrayList<>();
    if (tasks.waitsForReviewers(application.id())) {
      lines.add(new Line("review.none-free", null));
    }
    assignments
        .plan(application.id())
        .filter(ReviewPlan::isShort)
        .ifPresent(plan -> lines.add(tooFew(plan)));
    boolean reasons = audience.mayReadRecusals(actor, application);
    assignments.of(application.id()).forEach(named -> lines.add(line(named, actor, own, reasons)));
    long free = openReviews.of(application.id()).isEmpty() ? 0 : tasks.free(application.id());
    if (free > 0) {
      lines.add(new Line("review.open-to-all", String.valueOf(free)));
    }
    return lines;
  }

  private static Line tooFew(ReviewPlan plan) {
    return new Line("review.found", plan.found() + " / " + plan.reviewers());
  }

  private static Line line(
      ReviewAssignments.Named named, Actor actor, Optional<UUID> ownTask, boolean reasons) {
    ReviewAssignment assignment = named.assignment();
    if (assignment.isWithdrawn()) {
      return new Line("review.recused.withdrawn", named.reviewer());
    }
    if (assignment.isClosed()) {
      return new Line(
          "review.recused", named.reviewer(), reasons ? assignment.closedBecause() : null);
    }
    String recusal =
        assignment.reviewerId().equals(actor.id())
            ? ownTask.map(task -> "/reviews/" + task + "/recuse").orElse(null)
            : null;
    return new Line(
        recusal == null ? "review.assigned" : "review.assigned.you",
        named.reviewer(),
        assignment.reason(),
        recusal);
  }
}
