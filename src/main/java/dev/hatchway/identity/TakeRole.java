package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Takes a role from a person; that they had it is kept. An administrator of the programme may, but
 * not from themselves, so that a programme never loses its last administrator.
 */
@Command
public class TakeRole {

  private final Accounts accounts;
  private final AccountAccess access;
  private final EntityManager entities;
  private final AccountChanges changes;
  private final Time time;
  private final AssignedWork work;

  TakeRole(
      Accounts accounts,
      AccountAccess access,
      EntityManager entities,
      AccountChanges changes,
      Time time,
      AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.entities = entities;
    this.changes = changes;
    this.time = time;
    this.work = work;
  }

  /** NOT_FOUND where they don't have it. */
  public void take(Actor actor, UUID personId, Actor.Membership membership) {
    Person person = accounts.withId(personId);
    access.requireRoles(actor, person, membership.programmeId());
    Membership held = held(personId, membership);
    entities.persist(held.end(actor.username(), time.instant()));
    // by query: a person who was loaded would persist what is removed again
    entities
        .createQuery("delete from Membership where id = :id")
        .setParameter("id", held.id())
        .executeUpdate();
    changes.keep(
        DoneBy.one(actor), "person.role-taken", person, AccountNotice.Kind.ROLE_TAKEN, membership);
    work.reviewed(actor, person.toActor().without(membership), "tasks.because.role-taken");
  }

  private Membership held(UUID personId, Actor.Membership wanted) {
    return entities
        .createQuery("from Membership m where m.person.id = :person", Membership.class)
        .setParameter("person", personId)
        .getResultStream()
        .filter(membership -> membership.toValue().equals(wanted))
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("role", wanted.role()));
  }
}
