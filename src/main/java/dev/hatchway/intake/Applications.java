package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds applications. Whoever asks checks first that the one they ask for may see them. */
@ApplicationScoped
public class Applications {

  private final EntityManager entities;

  Applications(EntityManager entities) {
    this.entities = entities;
  }

  /** The application; NOT_FOUND where there is none. */
  public StartupApplication byId(UUID id) {
    return Optional.ofNullable(id == null ? null : entities.find(StartupApplication.class, id))
        .orElseThrow(() -> CommandRejected.notFound("application", id));
  }

  /**
   * The application that people call so, such as {@code SB-2026-0042}; NOT_FOUND where there is
   * none.
   */
  public StartupApplication byReference(String reference) {
    return entities
        .createQuery(
            "from StartupApplication where reference = :reference", StartupApplication.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("application", reference));
  }

  /** The application as it was saved, also where this request read it before. */
  public StartupApplication asSaved(UUID id) {
    entities.detach(byId(id));
    return byId(id);
  }

  /** Everything this person applied with, the newest first, drafts included. */
  public List<StartupApplication> ofApplicant(UUID applicantId) {
    return entities
        .createQuery(
            "from StartupApplication where applicantId = :applicant order by createdAt desc",
            StartupApplication.class)
        .setParameter("applicant", applicantId)
        .getResultList();
  }

  /**
   * What the applicant said when withdrawing or appealing, the newest; empty where they did not.
   */
  public Optional<ApplicantStatement> latestStatement(
      UUID applicationId, ApplicantStatement.Kind kind) {
    return entities
        .createQuery(
            "from ApplicantStatement where applicationId = :id and kind = :kind order by at desc",
            ApplicantStatement.class)
        .setParameter("id", applicationId)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
