package dev.hatchway.review;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Questions to applicants. */
@ApplicationScoped
class Questions {

  private static final String ONE_OPEN = "uq_applicant_question_open";

  private final EntityManager entities;

  Questions(EntityManager entities) {
    this.entities = entities;
  }

  /** The question; NOT_FOUND where there is none. */
  Question byId(UUID id) {
    return Optional.ofNullable(id == null ? null : entities.find(Question.class, id))
        .orElseThrow(() -> CommandRejected.notFound("question", id));
  }

  /** The application's question that is not closed yet. */
  Optional<Question> open(UUID applicationId) {
    return entities
        .createQuery("from Question where applicationId = :id and closedAt is null", Question.class)
        .setParameter("id", applicationId)
        .getResultStream()
        .findFirst();
  }

  /** The question that a step of the process is about; INVALID_STATE where none is open. */
  Question requireOpen(UUID applicationId) {
    return open(applicationId)
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "application", applicationId, "refusal.no-open-question"));
  }

  /** A question and the name of who asked. */
  record Named(Question question, String askedBy) {}

  /** All questions of the application, the oldest first. */
  List<Named> of(UUID applicationId) {
    return entities
        .createQuery(
            "select q, p.displayName from Question q join Person p on p.id = q.askedBy"
                + " where q.applicationId = :id order by q.askedAt, q.id",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** Adds the question; INVALID_STATE where another is open, be it since a moment ago. */
  void add(Question question, String reference) {
    if (open(question.applicationId()).isPresent()) {
      throw alreadyOpen(reference);
    }
    entities.persist(question);
    try {
      entities.flush();
    } catch (ConstraintViolationException violation) {
      if (ONE_OPEN.equals(violation.getConstraintName())) {
        throw alreadyOpen(reference);
      }
      throw violation;
    }
  }

  private static CommandRejected alreadyOpen(String reference) {
    return CommandRejected.invalidState(
        "application", reference, "refusal.question-open", reference);
  }
}
