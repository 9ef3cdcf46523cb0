package dev.hatchway.rules.simulation;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may do what with simulations: readers of the programmes' rules may see them, those who edit
 * or approve rules may have them run.
 */
@ApplicationScoped
class SimulationAccess {

  private final Authorization authorization;

  SimulationAccess(Authorization authorization) {
    this.authorization = authorization;
  }

  /** FORBIDDEN to those who may not read the rules of both programmes. */
  void requireToSee(Actor actor, Object id, UUID programmeId, UUID applicationsOf) {
    authorization.require(actor, Permission.READ_RULES, subject(id, programmeId));
    authorization.require(actor, Permission.READ_RULES, subject(id, applicationsOf));
  }

  /** FORBIDDEN to those who may neither edit nor approve the programme's rules. */
  void requireToRun(Actor actor, Object id, UUID programmeId, UUID applicationsOf) {
    requireToSee(actor, id, programmeId, applicationsOf);
    if (!mayRun(actor, programmeId)) {
      throw CommandRejected.forbidden(
          "simulation", id, "refusal.forbidden", "simulation", String.valueOf(id));
    }
  }

  boolean maySee(Actor actor, UUID programmeId, UUID applicationsOf) {
    return authorization.allows(actor, Permission.READ_RULES, subject(programmeId, programmeId))
        && authorization.allows(
            actor, Permission.READ_RULES, subject(applicationsOf, applicationsOf));
  }

  boolean mayRun(Actor actor, UUID programmeId) {
    Subject subject = subject(programmeId, programmeId);
    return authorization.allows(actor, Permission.EDIT_RULES, subject)
        || authorization.allows(actor, Permission.APPROVE_RULES, subject);
  }

  private static Subject subject(Object id, UUID programmeId) {
    return Subject.inProgramme("simulation", id, programmeId);
  }
}
