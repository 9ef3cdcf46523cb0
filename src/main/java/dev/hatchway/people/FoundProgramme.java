package dev.hatchway.people;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Command;
import dev.hatchway.programme.RegisterProgramme;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Adds a programme that can work at once: with the rules that ship, and with whoever founds it as
 * its administrator, since nobody else could let anybody in.
 */
@Command
public class FoundProgramme {

  private final Authorization authorization;
  private final RegisterProgramme registerProgramme;
  private final PublishRelease publishRelease;
  private final ShippedRules shippedRules;
  private final GiveRole giveRole;
  private final EntityManager entities;

  FoundProgramme(
      Authorization authorization,
      RegisterProgramme registerProgramme,
      PublishRelease publishRelease,
      ShippedRules shippedRules,
      GiveRole giveRole,
      EntityManager entities) {
    this.authorization = authorization;
    this.registerProgramme = registerProgramme;
    this.publishRelease = publishRelease;
    this.shippedRules = shippedRules;
    this.giveRole = giveRole;
    this.entities = entities;
  }

  /**
   * Gives the new programme's id; CONFLICT where another has the code, INVALID_ARGUMENT names what
   * is not right with code or name.
   */
  public UUID found(Actor founder, NewProgramme planned) {
    authorization.require(
        founder,
        Permission.ADMINISTER_INSTALLATION,
        Subject.inProgramme("programme", planned.code(), null));
    planned.check();
    UUID programme = registerProgramme.register(founder, planned.code(), planned.name());
    // releases are written beside the session, and refer to the programme
    entities.flush();
    publishRelease.publish(Actor.SYSTEM, programme, shippedRules.files());
    if (!founder.isSystem()) {
      var membership = new Actor.Membership(programme, Role.ADMINISTRATOR, null);
      giveRole.give(Actor.SYSTEM, founder.id(), membership);
    }
    return programme;
  }
}
