package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import java.util.Map;
import java.util.UUID;

/** Adds a partner to a programme's catalogue. */
@Command
public class RegisterPartner {

  private static final int LONGEST_NAME = 200;

  private final Programmes programmes;
  private final Authorization authorization;
  private final Partners partners;
  private final AuditTrail audit;
  private final Time time;

  RegisterPartner(
      Programmes programmes,
      Authorization authorization,
      Partners partners,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.partners = partners;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the new partner's id; CONFLICT where the programme has a partner with this code. */
  public UUID register(Actor actor, UUID programmeId, String code, String name) {
    programmes.withId(programmeId);
    authorization.require(
        actor, Permission.OPERATE_PROCESSES, Subject.inProgramme("partner", code, programmeId));
    NameRule.require("partner", code, "name", name, LONGEST_NAME);
    if (partners.withCode(programmeId, code).isPresent()) {
      throw CommandRejected.conflict("partner", code, "refusal.partner-code-taken", code);
    }
    var now = time.instant();
    var partner = new Partner(Ids.next(now), programmeId, code, name, now);
    partners.persist(partner);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "partner.registered",
                "partner",
                partner.id().toString(),
                null,
                null,
                Map.of("code", code, "name", name))
            .in(programmeId));
    return partner.id();
  }
}
