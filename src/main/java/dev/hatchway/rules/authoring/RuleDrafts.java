package dev.hatchway.rules.authoring;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts in the database. */
@ApplicationScoped
class RuleDrafts {

  private final EntityManager entities;

  RuleDrafts(EntityManager entities) {
    this.entities = entities;
  }

  void add(RuleDraft draft) {
    entities.persist(draft);
    // rows of its files are written past the persistence context
    entities.flush();
  }

  /** NOT_FOUND where there is none. */
  RuleDraft withId(UUID id) {
    return Optional.ofNullable(entities.find(RuleDraft.class, id))
        .orElseThrow(() -> CommandRejected.notFound("draft", id));
  }

  /** To be read only: not kept in mind, so that a later look in the same request sees changes. */
  RuleDraft seen(UUID id) {
    RuleDraft draft = withId(id);
    entities.detach(draft);
    return draft;
  }

  /** As it is now, kept from others until the step ends. */
  RuleDraft locked(UUID id) {
    RuleDraft draft = withId(id);
    entities.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
    return draft;
  }

  /** What was changed last comes first. */
  List<RuleDraft> of(UUID programmeId) {
    return entities
        .createQuery(
            "from RuleDraft where programmeId = :programme order by changedAt desc",
            RuleDraft.class)
        .setParameter("programme", programmeId)
        .getResultList();
  }
}
