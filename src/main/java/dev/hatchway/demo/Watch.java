package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Step;
import dev.hatchway.tasks.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What is new since the last look: tasks and turns of applications, one statement each. */
@Step
@ApplicationScoped
class Watch {

  /** An application that came to a stage. */
  record Turn(UUID applicationId, ApplicationStage stage, Instant at) {}

  private final EntityManager entities;

  Watch(EntityManager entities) {
    this.entities = entities;
  }

  /** Open tasks of the programme that were opened at the instant or later. */
  List<OpenTask> tasksSince(UUID programmeId, Instant since) {
    return entities
        .createQuery(
            "select t.id, t.formKey, t.applicationId, t.createdAt, t.actualOwner,"
                + " t.candidatePartner, t.excluded from HumanTask t"
                + " where t.programmeId = :programme and t.createdAt >= :since"
                + " and t.status in (:open)"
                + " order by t.createdAt, t.reference, t.formKey",
            Object[].class)
        .setParameter("programme", programmeId)
        .setParameter("since", since)
        .setParameter("open", List.of(TaskStatus.READY, TaskStatus.RESERVED))
        .getResultStream()
        .map(Watch::task)
        .toList();
  }

  /** Rejections and places on the waiting list since the instant. */
  List<Turn> turnsSince(UUID programmeId, Instant since) {
    return entities
        .createQuery(
            "select a.id, a.stage, a.updatedAt from StartupApplication a"
                + " where a.programmeId = :programme and a.updatedAt >= :since"
                + " and a.stage in (REJECTED, WAITLISTED) order by a.updatedAt, a.reference",
            Turn.class)
        .setParameter("programme", programmeId)
        .setParameter("since", since)
        .getResultList();
  }

  private static OpenTask task(Object[] row) {
    return new OpenTask(
        (UUID) row[0],
        (String) row[1],
        (UUID) row[2],
        (Instant) row[3],
        (UUID) row[4],
        (UUID) row[5],
        Arrays.asList((UUID[]) row[6]));
  }
}
