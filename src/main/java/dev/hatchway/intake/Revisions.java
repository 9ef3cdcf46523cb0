package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an application said at each of its revisions, and in what two of them differ. */
@ApplicationScoped
public class Revisions {

  private final EntityManager entities;
  private final ValueWords words;

  Revisions(EntityManager entities, ValueWords words) {
    this.entities = entities;
    this.words = words;
  }

  /** What it said at the revision; its present profile where that is its present revision. */
  public ApplicationProfile profile(StartupApplication application, int number) {
    if (number == application.revision()) {
      return application.profile();
    }
    return kept(application.id(), number)
        .orElseThrow(
            () -> CommandRejected.notFound("revision", application.reference() + " / " + number))
        .profile();
  }

  /** When the revision came in; empty where there is none of that number. */
  public Optional<Instant> at(UUID applicationId, int number) {
    return kept(applicationId, number).map(ApplicationRevision::at);
  }

  /** What changed from one revision to another, in the reader's words and the form's order. */
  public List<FieldChange> changes(StartupApplication application, int from, int to) {
    return from == to
        ? List.of()
        : FieldChange.between(profile(application, from), profile(application, to), words);
  }

  /** In what two profiles differ, in the reader's words and the form's order. */
  public List<FieldChange> differences(ApplicationProfile one, ApplicationProfile other) {
    return FieldChange.between(one, other, words);
  }

  private Optional<ApplicationRevision> kept(UUID applicationId, int number) {
    return Optional.ofNullable(
        entities.find(
            ApplicationRevision.class, new ApplicationRevision.Key(applicationId, number)));
  }
}
