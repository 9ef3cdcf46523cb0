package dev.hatchway.programme;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Adds a programme to the installation; its people, rules and cohorts follow. */
@Command
public class RegisterProgramme {

  private final Programmes programmes;
  private final Authorization authorization;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  RegisterProgramme(
      Programmes programmes,
      Authorization authorization,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the new programme's id; CONFLICT where another has the code. */
  public UUID register(Actor actor, String code, String name) {
    authorization.require(
        actor, Permission.ADMINISTER_INSTALLATION, Subject.inProgramme("programme", code, null));
    if (programmes.find(code).isPresent()) {
      throw CommandRejected.conflict("programme", code, "refusal.programme-code-taken", code);
    }
    var now = time.instant();
    var programme = new Programme(Ids.next(now), code, name, now);
    entities.persist(programme);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "programme.registered",
                "programme",
                programme.id().toString(),
                null,
                null,
                Map.of("code", code, "name", name))
            .in(programme.id()));
    return programme.id();
  }
}
