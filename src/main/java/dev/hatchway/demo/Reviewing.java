package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import dev.hatchway.review.DeclareNoConflict;
import dev.hatchway.review.RecuseReviewer;
import dev.hatchway.review.ReviewCriterion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What reviewers do: most in a week, some late, a few not at all for a while. */
@ApplicationScoped
class Reviewing implements Duty {

  private static final double RECUSED = 0.04;
  private static final double ASKED = 0.12;
  private static final int DAYS_BEFORE_END_OF_ARRANGED_QUESTION = 4;

  private final Forms forms;
  private final RecuseReviewer recuseReviewer;
  private final DeclareNoConflict declare;
  private final Questioning questioning;
  private final Time time;

  Reviewing(
      Forms forms,
      RecuseReviewer recuseReviewer,
      DeclareNoConflict declare,
      Questioning questioning,
      Time time) {
    this.forms = forms;
    this.recuseReviewer = recuseReviewer;
    this.declare = declare;
    this.questioning = questioning;
    this.time = time;
  }

  @Override
  public Set<String> forms() {
    return Set.of("reviewApplication");
  }

  @Override
  public void plan(Scene scene, Case about, OpenTask task) {
    int ordinal = about.nextReviewer();
    if (about.fate() == Fate.ASKED && ordinal > 1) {
      planArrangedQuestion(scene, about, task, ordinal);
    } else {
      plan(scene, about, task.id(), scene.cast().withId(task.owner()), task.createdAt());
    }
  }

  private void planArrangedQuestion(Scene scene, Case about, OpenTask task, int ordinal) {
    if (ordinal == 2) {
      Actor reviewer = scene.cast().withId(task.owner());
      Dice dice = scene.dice(about, "arranged");
      int day = Season.DAYS - DAYS_BEFORE_END_OF_ARRANGED_QUESTION;
      scene
          .agenda()
          .add(
              Calendar.atWork(scene.season().day(day), dice),
              key(about, reviewer, "asks"),
              () -> ask(scene, about, task.id(), reviewer));
    }
  }

  private void ask(Scene scene, Case about, UUID taskId, Actor reviewer) {
    declare.declare(reviewer, taskId);
    questioning.ask(scene, about, reviewer, "review");
  }

  private void plan(Scene scene, Case about, UUID taskId, Actor reviewer, Instant from) {
    Dice dice = scene.dice(about, "review", reviewer.displayName());
    double days = about.fate().isArranged() ? dice.between(1.0, 2.5) : patience(dice);
    boolean open = !about.fate().isArranged();
    if (open && dice.chance(RECUSED)) {
      scene
          .agenda()
          .add(
              Calendar.later(from, days * 0.4, dice),
              key(about, reviewer, "recuses"),
              () -> recuse(scene, about, taskId, reviewer));
      return;
    }
    if (open && about.applicant() != null && dice.chance(ASKED)) {
      scene
          .agenda()
          .add(
              Calendar.later(from, days * 0.4, dice),
              key(about, reviewer, "asks"),
              () -> ask(scene, about, taskId, reviewer));
    }
    scene
        .agenda()
        .add(
            Calendar.later(from, days, dice),
            key(about, reviewer, "reviews"),
            () -> review(scene, about, taskId, reviewer));
  }

  private static double patience(Dice dice) {
    return switch (dice.weighted(60, 22, 12, 6)) {
      case 0 -> dice.between(1.5, 7);
      case 1 -> dice.between(7, 11);
      case 2 -> dice.between(11, 17);
      default -> dice.between(18, 34);
    };
  }

  private void recuse(Scene scene, Case about, UUID taskId, Actor reviewer) {
    String reason = scene.say(about, "review.recuse", scene.dice(about, reviewer.displayName()));
    recuseReviewer
        .recuse(reviewer, taskId, reason)
        .ifPresent(
            successor ->
                plan(scene, about, taskId, scene.cast().withId(successor), time.instant()));
  }

  private void review(Scene scene, Case about, UUID taskId, Actor reviewer) {
    Opinion opinion = Opinion.of(scene, about, reviewer);
    Map<String, String> entered = new LinkedHashMap<>();
    for (ReviewCriterion criterion : ReviewCriterion.values()) {
      String field = Opinion.field(criterion);
      entered.put(field, String.valueOf(opinion.mark(criterion)));
      opinion.comment(criterion).ifPresent(c -> entered.put(field + "Comment", c));
    }
    entered.put("recommendation", opinion.recommendation().name());
    entered.put("comment", opinion.comment());
    declare.declare(reviewer, taskId);
    forms.complete(reviewer, taskId, entered);
    about.reviewed(opinion.total());
  }

  private static String key(Case about, Actor reviewer, String what) {
    return about.company().key() + " " + reviewer.displayName() + " " + what;
  }
}
