package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chooses what applicants of a programme read of the reviews of their application. */
@Command
public class ChooseDisclosure {

  private final Authorization authorization;
  private final Disclosures disclosures;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  ChooseDisclosure(
      Authorization authorization,
      Disclosures disclosures,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.disclosures = disclosures;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Holds for reviews that were written before, too. */
  public void choose(Actor actor, UUID programmeId, Disclosure shown) {
    authorization.require(
        actor,
        Permission.PLAN_PROGRAMME,
        Subject.inProgramme("programme", programmeId, programmeId));
    if (shown == null) {
      throw CommandRejected.invalidFields(
          "programme", programmeId, List.of(new FieldError("shown", "refusal.field.choice")));
    }
    ReviewDisclosure chosen =
        disclosures.find(programmeId).orElseGet(() -> new ReviewDisclosure(programmeId));
    chosen.choose(shown, actor.username(), time.instant());
    entities.persist(chosen);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "programme.disclosure-chosen",
                "programme",
                programmeId.toString(),
                null,
                null,
                Map.of("shown", shown))
            .in(programmeId));
  }
}
