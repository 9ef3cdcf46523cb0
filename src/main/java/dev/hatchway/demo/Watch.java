package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Step;
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

  private static final String TASKS =
      """
      select t.id, t.form_key, t.application_id, t.created_at, t.actual_owner, t.candidate_partner,
             t.excluded, r.need
      from human_task t
      left join person p on p.id = t.actual_owner
      left join referral r on r.id = coalesce(t.input ->> 'referralId', t.input ->> 'grant')::uuid
      where t.programme_id = :programme and t.created_at >= :since
        and t.status in ('READY', 'RESERVED')
      order by t.created_at, t.reference, t.form_key, p.username, r.need
      """;

  private final EntityManager entities;

  Watch(EntityManager entities) {
    this.entities = entities;
  }

  /** Open tasks of the programme that were opened at the instant or later, in a stable order. */
  @SuppressWarnings("unchecked")
  List<OpenTask> tasksSince(UUID programmeId, Instant since) {
    List<Object[]> rows =
        entities
            .createNativeQuery(TASKS)
            .setParameter("programme", programmeId)
            .setParameter("since", since)
            .getResultList();
    return rows.stream().map(Watch::task).toList();
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
        Arrays.asList((UUID[]) row[6]),
        (String) row[7]);
  }
}
