package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepMemory;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps people from judging an application twice, and from judging one they have an interest in.
 */
@ApplicationScoped
class Impartiality {

  private static final String DEALINGS =
      """
      select (select count(*) from Review r where r.applicationId = :application and r.reviewerId = :person
                and r.taskId <> :task and r.reopenedAt is null),
             (select count(*) from Review r where r.applicationId = :application and r.reviewerId = :person
                and r.taskId <> :task),
             (select count(*) from Determination d where d.applicationId = :application and d.determinedBy = :person),
             (select count(*) from ManualScreening s where s.applicationId = :application and s.screenedBy = :person),
             (select count(*) from Appeal l where l.applicationId = :application and l.decidedBy = :person),
             (select count(*) from ConflictOfInterest c where c.applicationId = :application and c.personId = :person)
      """;

  private static final String REVIEWED =
      "select r.reviewerId from Review r where r.applicationId = :id";
  private static final String CONFLICTED =
      "select c.personId from ConflictOfInterest c where c.applicationId = :id";
  private static final String DETERMINED =
      "select d.determinedBy from Determination d where d.applicationId = :id";
  private static final String SCREENED =
      "select s.screenedBy from ManualScreening s where s.applicationId = :id";

  /**
   * How often a person reviewed (with reviews that count, and with all), determined and screened an
   * application, decided on its appeals, and declared a conflict. A review that this very task led
   * to is not one of them: who sends it twice is told that.
   */
  record Dealings(
      long standingReviews,
      long reviews,
      long determinations,
      long screenings,
      long appeals,
      long conflicts) {}

  private record Asked(UUID taskId, UUID personId) {}

  private final EntityManager entities;
  private final ReviewTasks tasks;
  private final StepMemory memory;

  Impartiality(EntityManager entities, ReviewTasks tasks, StepMemory memory) {
    this.entities = entities;
    this.tasks = tasks;
    this.memory = memory;
  }

  /** Refuses with FORBIDDEN who declared a conflict of interest, reviewed or judged it before. */
  void requireToReview(TaskView task, Actor actor) {
    Dealings dealings = dealings(task, actor);
    refuse(dealings.conflicts() > 0, task, "refusal.conflict-declared");
    refuse(dealings.standingReviews() > 0, task, "refusal.reviewed-before");
    refuse(dealings.determinations() > 0, task, "refusal.determined-it");
    refuse(dealings.appeals() > 0, task, "refusal.determined-it");
  }

  /** Refuses with FORBIDDEN who is writing another review of the application. */
  void requireNoOtherReview(TaskView task, Actor actor) {
    boolean another = tasks.openReviewOf(task.applicationId(), actor.id()).isPresent();
    refuse(another, task, "refusal.reviewing-it");
  }

  /** Refuses with FORBIDDEN who reviewed the application, or has a conflict of interest. */
  void requireToDetermine(TaskView task, Actor actor) {
    Dealings dealings = dealings(task, actor);
    refuse(dealings.conflicts() > 0, task, "refusal.conflict-declared");
    refuse(dealings.reviews() > 0, task, "refusal.reviewed-it");
  }

  /** Refuses with FORBIDDEN who said anything on the application before. */
  void requireToDecideAppeal(TaskView task, Actor actor) {
    Dealings dealings = dealings(task, actor);
    refuse(dealings.conflicts() > 0, task, "refusal.conflict-declared");
    refuse(dealings.reviews() > 0, task, "refusal.reviewed-it");
    refuse(dealings.determinations() > 0, task, "refusal.determined-it");
    refuse(dealings.screenings() > 0, task, "refusal.screened-it");
  }

  /** Whom {@link #requireToDetermine} refuses. */
  Set<UUID> barredFromDetermining(UUID applicationId) {
    return people(REVIEWED + " union " + CONFLICTED, applicationId);
  }

  /** Whom {@link #requireToDecideAppeal} refuses. */
  Set<UUID> barredFromAppeal(UUID applicationId) {
    return people(
        String.join(" union ", REVIEWED, CONFLICTED, DETERMINED, SCREENED), applicationId);
  }

  private Set<UUID> people(String query, UUID applicationId) {
    return entities
        .createQuery(query, UUID.class)
        .setParameter("id", applicationId)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Asked once in a step, though taking and completing a task both need it. */
  private Dealings dealings(TaskView task, Actor actor) {
    return memory.once(new Asked(task.id(), actor.id()), () -> find(task, actor));
  }

  private Dealings find(TaskView task, Actor actor) {
    return entities
        .createQuery(DEALINGS, Dealings.class)
        .setParameter("application", task.applicationId())
        .setParameter("person", actor.id())
        .setParameter("task", task.id())
        .getSingleResult();
  }

  private static void refuse(boolean when, TaskView task, String reason) {
    if (when) {
      throw CommandRejected.forbidden("task", task.id(), reason, task.reference());
    }
  }
}
