package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.persistence.EntityManager;

/** Takes a complete application in one go, as programs send it. */
@Command
public class SubmitByApi {

  private final Authorization authorization;
  private final Programmes programmes;
  private final ProfileCheck check;
  private final NewApplications newApplications;
  private final EntityManager entities;
  private final Time time;

  SubmitByApi(
      Authorization authorization,
      Programmes programmes,
      ProfileCheck check,
      NewApplications newApplications,
      EntityManager entities,
      Time time) {
    this.authorization = authorization;
    this.programmes = programmes;
    this.check = check;
    this.newApplications = newApplications;
    this.entities = entities;
    this.time = time;
  }

  /**
   * The application, and whether it was already there from an earlier request with the same key.
   */
  public record Outcome(StartupApplication application, boolean repeated) {}

  /**
   * {@code idempotencyKey} may be null; the same key with another profile is CONFLICT. Otherwise
   * refuses as {@link SubmitApplication} does.
   */
  public Outcome submit(
      Actor actor, String programmeCode, ApplicationProfile profile, String idempotencyKey) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor,
        Permission.APPLY,
        Authorization.Subject.inProgramme("programme", programmeCode, programme.id()));
    if (idempotencyKey == null || idempotencyKey.isBlank()) {
      return new Outcome(take(actor, programme, profile), false);
    }
    return once(actor, programme, profile, idempotencyKey.strip());
  }

  private Outcome once(Actor actor, Programme programme, ApplicationProfile profile, String key) {
    check.requireKey(key);
    var id = new SubmissionKey.Key(programme.id(), actor.id(), key);
    String hash = Digest.of(profile.toString());
    oneAtATime(id);
    SubmissionKey used = entities.find(SubmissionKey.class, id);
    if (used == null) {
      StartupApplication application = take(actor, programme, profile);
      entities.persist(new SubmissionKey(id, hash, application.id(), time.instant()));
      return new Outcome(application, false);
    }
    if (!used.cameWith(hash)) {
      throw CommandRejected.conflict("idempotency-key", key, "refusal.key-reused", key);
    }
    return new Outcome(entities.find(StartupApplication.class, used.applicationId()), true);
  }

  /** Who sends the key a second time meanwhile waits for what the first one becomes. */
  private void oneAtATime(SubmissionKey.Key id) {
    entities
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
        .setParameter("key", id.toString())
        .getSingleResult();
  }

  private StartupApplication take(Actor actor, Programme programme, ApplicationProfile profile) {
    check.requireComplete(profile.company().legalName(), profile);
    return newApplications.take(
        actor, programme, actor.id(), StartupApplication.Source.API, profile);
  }
}
