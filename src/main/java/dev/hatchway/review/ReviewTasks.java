package dev.hatchway.review;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tasks in which reviews are written. */
@ApplicationScoped
class ReviewTasks {

  /** Who holds which task, on what. */
  record Held(
      UUID id,
      UUID applicationId,
      UUID programmeId,
      String formKey,
      TaskStatus status,
      UUID owner) {

    static Held of(TaskView task) {
      return new Held(
          task.id(),
          task.applicationId(),
          task.programmeId(),
          task.formKey(),
          task.status(),
          task.actualOwner());
    }

    boolean isOpenReview() {
      return "reviewApplication".equals(formKey) && status.isOpen() && owner != null;
    }
  }

  private final EntityManager entities;

  ReviewTasks(EntityManager entities) {
    this.entities = entities;
  }

  /** The task; NOT_FOUND where there is none. */
  Held byId(UUID taskId) {
    return tuples(
            "select id, application_id, programme_id, form_key, status, actual_owner"
                + " from human_task where id = ?1",
            taskId)
        .findFirst()
        .map(ReviewTasks::held)
        .orElseThrow(() -> CommandRejected.notFound("task", taskId));
  }

  private static Held held(Tuple row) {
    return new Held(
        row.get(0, UUID.class),
        row.get(1, UUID.class),
        row.get(2, UUID.class),
        row.get(3, String.class),
        TaskStatus.valueOf(row.get(4, String.class)),
        row.get(5, UUID.class));
  }

  /** The review of the application that this person holds. */
  Optional<UUID> openReviewOf(UUID applicationId, UUID personId) {
    return tuples(
            "select id from human_task where application_id = ?1"
                + " and form_key = 'reviewApplication' and actual_owner = ?2"
                + " and status in ('RESERVED', 'IN_PROGRESS')",
            applicationId,
            personId)
        .findFirst()
        .map(row -> row.get(0, UUID.class));
  }

  /** Tasks that say that no reviewer is free, the oldest first. */
  @SuppressWarnings("unchecked")
  List<WaitingForReviewers.Waiting> waitingForReviewers(UUID after, int most) {
    Stream<Tuple> rows =
        entities
            .createNativeQuery(
                "select id, application_id from human_task where form_key = 'findReviewers'"
                    + " and status in ('READY', 'RESERVED', 'IN_PROGRESS') and id > ?1"
                    + " order by id limit ?2",
                Tuple.class)
            .setParameter(1, after)
            .setParameter(2, most)
            .getResultStream();
    return rows.map(
            row -> new WaitingForReviewers.Waiting(row.get(0, UUID.class), row.get(1, UUID.class)))
        .toList();
  }

  /** Whether no reviewer was free for the application, and it still waits for one. */
  boolean waitsForReviewers(UUID applicationId) {
    return tuples(
            "select id from human_task where application_id = ?1 and form_key = 'findReviewers'"
                + " and status in ('READY', 'RESERVED', 'IN_PROGRESS')",
            applicationId)
        .findAny()
        .isPresent();
  }

  /** Everyone who holds or wrote a review of the application. */
  Set<UUID> reviewersOf(UUID applicationId) {
    return tuples(
            "select distinct actual_owner from human_task where application_id = ?1"
                + " and form_key = 'reviewApplication' and actual_owner is not null",
            applicationId)
        .map(row -> row.get(0, UUID.class))
        .collect(Collectors.toSet());
  }

  /** Whether nobody writes a review of the application any more. */
  boolean allIn(UUID applicationId) {
    return tuples(
            "select id from human_task where application_id = ?1 and form_key = 'reviewApplication'"
                + " and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED') limit 1",
            applicationId)
        .findFirst()
        .isEmpty();
  }

  /** How many reviews of the application wait for any reviewer to take them. */
  long free(UUID applicationId) {
    return tuples(
            "select id from human_task where application_id = ?1"
                + " and form_key = 'reviewApplication' and status = 'READY'",
            applicationId)
        .count();
  }

  @SuppressWarnings("unchecked")
  private Stream<Tuple> tuples(String sql, UUID... arguments) {
    Query query = entities.createNativeQuery(sql, Tuple.class);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return query.getResultStream();
  }
}
