package dev.hatchway.intake;

import dev.hatchway.intake.ApplicantStatement.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Intake's part of the story: moves between stages, corrections, and what the applicant stated. */
@ApplicationScoped
class IntakeStory implements StoryContributor {

  private final EntityManager entities;

  IntakeStory(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    List<StoryEntry> entries = new ArrayList<>();
    all(StageChange.class, "id", applicationId).forEach(c -> entries.add(move(c)));
    all(ApplicationRevision.class, "number", applicationId).stream()
        .filter(r -> r.number() > 1)
        .forEach(r -> entries.add(correction(r)));
    all(ApplicantStatement.class, "at", applicationId).forEach(s -> entries.add(statement(s)));
    return entries;
  }

  private <T> List<T> all(Class<T> type, String order, UUID applicationId) {
    return entities
        .createQuery(
            "from " + type.getSimpleName() + " where applicationId = :id order by " + order, type)
        .setParameter("id", applicationId)
        .getResultList();
  }

  private static StoryEntry move(StageChange change) {
    return new StoryEntry(
        change.at(),
        change.by(),
        icon(change.to()),
        "intake.story." + change.event(),
        new Object[0],
        change.why(),
        null);
  }

  private static StoryEntry correction(ApplicationRevision revision) {
    return new StoryEntry(
        revision.at(),
        revision.author(),
        "edit",
        "intake.story.corrected",
        new Object[] {revision.number()},
        null,
        null);
  }

  private static StoryEntry statement(ApplicantStatement statement) {
    boolean appeal = statement.kind() == Kind.APPEAL;
    return new StoryEntry(
        statement.at(),
        statement.by(),
        "message",
        appeal ? "intake.story.appeal-made" : "intake.story.withdrawal-asked",
        new Object[0],
        statement.reason(),
        null);
  }

  private static String icon(ApplicationStage stage) {
    return switch (stage) {
      case ROUTING, OFFERED, ONBOARDING, GRADUATED -> "check";
      case REJECTED, WITHDRAWN, OFFER_DECLINED, LAPSED, NO_PARTNER, LEFT -> "cross";
      case WAITLISTED -> "clock";
      default -> "next";
    };
  }
}
