package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Gives a person one more role. An administrator of the programme may, but not to themselves: who
 * lets people in does not make themselves a judge. A role that decides takes a second
 * administrator.
 */
@Command
public class GiveRole {

  private final Accounts accounts;
  private final AccountAccess access;
  private final EntityManager entities;
  private final SecondAdministrator second;
  private final AccountChanges changes;
  private final Time time;
  private final AssignedWork work;

  GiveRole(
      Accounts accounts,
      AccountAccess access,
      EntityManager entities,
      SecondAdministrator second,
      AccountChanges changes,
      Time time,
      AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.entities = entities;
    this.second = second;
    this.changes = changes;
    this.time = time;
    this.work = work;
  }

  /**
   * Gives whether it is done; false where a second administrator is asked. CONFLICT where they have
   * it; INVALID_ARGUMENT without the partner that the role needs.
   */
  public boolean give(Actor actor, UUID personId, Actor.Membership membership) {
    Person person = accounts.withId(personId);
    access.requireRoles(actor, person, membership.programmeId());
    PartnerOfRole.check(membership);
    refuseHeld(person, membership);
    return second.confirmsOr(
        AccountRequest.forRole(person, membership), actor, by -> carryOut(by, person, membership));
  }

  void carryOut(DoneBy by, Person person, Actor.Membership membership) {
    refuseHeld(person, membership);
    var now = time.instant();
    String granter = by.actor().username();
    entities.persist(new Membership(Ids.next(now), person, membership, granter, now));
    changes.keep(by, "person.role-given", person, AccountNotice.Kind.ROLE_GIVEN, membership);
    work.reviewed(by.actor(), person.toActor().with(membership), "tasks.because.role-given");
  }

  private static void refuseHeld(Person person, Actor.Membership membership) {
    if (person.toActor().memberships().contains(membership)) {
      throw CommandRejected.conflict(
          "role", membership.role(), "refusal.role-held", person.displayName(), membership.role());
    }
  }
}
