package dev.hatchway.intake;

import dev.hatchway.identity.Names;
import dev.hatchway.intake.ApplicantStatement.Kind;
import dev.hatchway.intake.StoryEntry.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Intake's part of the story: moves between stages, corrections, and what the applicant stated. */
@ApplicationScoped
class IntakeStory implements StoryContributor {

  // routing tells these with what was offered and who answered
  private static final Set<StageEvent> TOLD_IN_DETAIL =
      EnumSet.of(StageEvent.MAKE_OFFER, StageEvent.ACCEPT_OFFER, StageEvent.DECLINE_OFFER);

  private final EntityManager entities;
  private final Names people;

  IntakeStory(EntityManager entities, Names people) {
    this.entities = entities;
    this.people = people;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    List<StageChange> moves = all(StageChange.class, "id", applicationId);
    List<ApplicationRevision> revisions =
        all(ApplicationRevision.class, "number", applicationId).stream()
            .filter(r -> r.number() > 1)
            .toList();
    List<ApplicantStatement> statements = all(ApplicantStatement.class, "at", applicationId);
    Map<String, String> names =
        people.ofUsernames(
            Stream.of(
                    moves.stream().map(StageChange::by),
                    revisions.stream().map(ApplicationRevision::author),
                    statements.stream().map(ApplicantStatement::by))
                .flatMap(Function.identity())
                .toList());
    List<StoryEntry> entries = new ArrayList<>();
    moves.stream()
        .filter(c -> !TOLD_IN_DETAIL.contains(c.event()))
        .forEach(c -> entries.add(move(c, names)));
    revisions.forEach(r -> entries.add(correction(r, names)));
    statements.forEach(s -> entries.add(statement(s, names)));
    return entries;
  }

  private <T> List<T> all(Class<T> type, String order, UUID applicationId) {
    return entities
        .createQuery(
            "from " + type.getSimpleName() + " where applicationId = :id order by " + order, type)
        .setParameter("id", applicationId)
        .getResultList();
  }

  private static StoryEntry move(StageChange change, Map<String, String> names) {
    return new StoryEntry(
        change.at(),
        change.event() == StageEvent.SUBMIT ? Part.ACT : Part.MOVE,
        names.get(change.by()),
        icon(change.to()),
        "intake.story." + change.event(),
        new Object[0],
        change.why(),
        null);
  }

  private static StoryEntry correction(ApplicationRevision revision, Map<String, String> names) {
    return StoryEntry.act(
        revision.at(),
        names.get(revision.author()),
        "edit",
        "intake.story.corrected",
        new Object[] {revision.number()},
        null);
  }

  private static StoryEntry statement(ApplicantStatement statement, Map<String, String> names) {
    boolean appeal = statement.kind() == Kind.APPEAL;
    return StoryEntry.act(
        statement.at(),
        names.get(statement.by()),
        "message",
        appeal ? "intake.story.appeal-made" : "intake.story.withdrawal-asked",
        new Object[0],
        statement.reason());
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
