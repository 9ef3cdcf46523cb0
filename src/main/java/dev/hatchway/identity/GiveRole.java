package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Gives a person one more role. An administrator of the programme may, but not to themselves: who
 * runs the house does not make themselves a judge in it.
 */
@Command
public class GiveRole {

  private final Accounts accounts;
  private final AccountAccess access;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;
  private final AssignedWork work;

  GiveRole(
      Accounts accounts,
      AccountAccess access,
      EntityManager entities,
      AuditTrail audit,
      Time time,
      AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
    this.work = work;
  }

  /** CONFLICT where they have it; INVALID_ARGUMENT without the partner that the role needs. */
  public void give(Actor actor, UUID personId, Actor.Membership membership) {
    Person person = accounts.withId(personId);
    access.requireRoles(actor, person, membership.programmeId());
    PartnerOfRole.check(membership);
    if (person.toActor().memberships().contains(membership)) {
      throw CommandRejected.conflict(
          "role", membership.role(), "refusal.role-held", person.displayName(), membership.role());
    }
    var now = time.instant();
    entities.persist(new Membership(Ids.next(now), person, membership, actor.username(), now));
    audit.record(RoleChange.given(actor, personId, membership));
    work.reviewed(actor, person.toActor().with(membership), "tasks.because.role-given");
  }
}
