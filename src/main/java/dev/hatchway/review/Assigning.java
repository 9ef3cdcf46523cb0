package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.ReviewerSelection.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives an application to the reviewers that match it best, and keeps whom and why. */
@ApplicationScoped
class Assigning {

  private final ReviewerChoice choice;
  private final OpeningRows rows;
  private final ReviewTasks tasks;
  private final ReviewTrail trail;
  private final Time time;

  Assigning(
      ReviewerChoice choice, OpeningRows rows, ReviewTasks tasks, ReviewTrail trail, Time time) {
    this.choice = choice;
    this.rows = rows;
    this.tasks = tasks;
    this.trail = trail;
    this.time = time;
  }

  /** As many as the application's plan wants, or all there are; the best match first. */
  List<Pick> asPlanned(Actor actor, StartupApplication application) {
    return assigned(actor, application, choice.of(application));
  }

  /** As {@link #asPlanned}; none where nobody is available. */
  List<Pick> whoIsFree(Actor actor, StartupApplication application) {
    return choice
        .free(application)
        .map(chosen -> assigned(actor, application, chosen))
        .orElse(List.of());
  }

  private List<Pick> assigned(
      Actor actor, StartupApplication application, ReviewerChoice.Choice chosen) {
    List<Pick> picks = chosen.selection().best(chosen.plan().reviewers());
    rows.planned(application, chosen.plan(), picks.size(), chosen.decisionId(), time.instant());
    picks.forEach(pick -> assign(actor, application, pick));
    return picks;
  }

  /** The next best, in place of someone who was asked before; empty where nobody is left. */
  Optional<Pick> next(Actor actor, StartupApplication application) {
    Optional<Pick> pick = choice.left(application).bestBut(tasks.reviewersOf(application.id()));
    pick.ifPresent(found -> assign(actor, application, found));
    return pick;
  }

  /** Whom somebody named by hand. */
  void named(Actor actor, StartupApplication application, Actor person, String because) {
    assign(actor, application, new Pick(person.id(), person.username(), 0, List.of(because)));
  }

  /** The best so many who were not asked before; fewer where there are not as many. */
  List<Pick> best(Actor actor, StartupApplication application, int wanted) {
    List<Pick> picks = choice.left(application).best(wanted);
    picks.forEach(pick -> assign(actor, application, pick));
    return picks;
  }

  private void assign(Actor actor, StartupApplication application, Pick pick) {
    var now = time.instant();
    rows.assigned(
        new OpeningRows.NewAssignment(
            Ids.next(now),
            application.id(),
            application.revision(),
            pick.personId(),
            actor.username(),
            pick.why()),
        now);
    trail.application(
        actor,
        "reviewer.assigned",
        application.id(),
        Map.of("reviewer", pick.username(), "points", pick.points(), "reasons", pick.reasons()));
  }
}
