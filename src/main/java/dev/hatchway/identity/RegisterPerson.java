package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds a person with their memberships. Hatchway itself or an administrator of the programme may;
 * roles that decide take a second administrator.
 */
@Command
public class RegisterPerson {

  /** A person to add. */
  public record NewPerson(
      String username,
      Password password,
      String displayName,
      String email,
      List<Actor.Membership> memberships) {

    public NewPerson(
        String username,
        String password,
        String displayName,
        String email,
        List<Actor.Membership> memberships) {
      this(username, Password.of(password), displayName, email, memberships);
    }
  }

  private final Accounts accounts;
  private final Authorization authorization;
  private final EntityManager entities;
  private final SecondAdministrator second;
  private final AccountChanges changes;
  private final AuditTrail audit;
  private final Time time;

  RegisterPerson(
      Accounts accounts,
      Authorization authorization,
      EntityManager entities,
      SecondAdministrator second,
      AccountChanges changes,
      AuditTrail audit,
      Time time) {
    this.accounts = accounts;
    this.authorization = authorization;
    this.entities = entities;
    this.second = second;
    this.changes = changes;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Gives the new person's id; CONFLICT where the username is taken, INVALID_ARGUMENT for a role
   * without the partner it needs, or without any role: nobody could say who manages that person.
   */
  public UUID register(Actor actor, NewPerson newPerson) {
    if (!actor.isSystem()) {
      checkRoles(newPerson);
    }
    for (Actor.Membership membership : newPerson.memberships()) {
      authorization.require(
          actor,
          Permission.MANAGE_PEOPLE,
          Authorization.Subject.inProgramme(
              "person", newPerson.username(), membership.programmeId()));
    }
    accounts.refuseTaken(newPerson.username());
    var now = time.instant();
    var person =
        new Person(
            Ids.next(now),
            newPerson.username(),
            newPerson.password().hash(),
            newPerson.displayName(),
            newPerson.email(),
            now);
    entities.persist(person);
    UUID id = person.id();
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "person.registered",
                "person",
                id.toString(),
                null,
                null,
                Map.of("username", newPerson.username()))
            .in(onlyProgramme(newPerson)));
    for (Actor.Membership membership : newPerson.memberships()) {
      second.confirmsOr(
          AccountRequest.forRole(person, membership),
          actor,
          by -> grant(by, person, membership, now));
    }
    return id;
  }

  private void grant(DoneBy by, Person person, Actor.Membership membership, Instant now) {
    person.grant(new Membership(Ids.next(now), person, membership, by.actor().username(), now));
    if (by.unconfirmed()) {
      changes.note(by, "person.role-given", person, membership);
    }
  }

  /** The programme of someone who is in one; null for someone in several, or none. */
  private static UUID onlyProgramme(NewPerson person) {
    List<UUID> programmes =
        person.memberships().stream().map(Actor.Membership::programmeId).distinct().toList();
    return programmes.size() == 1 ? programmes.get(0) : null;
  }

  private static void checkRoles(NewPerson newPerson) {
    if (newPerson.memberships().isEmpty()) {
      throw CommandRejected.invalidFields(
          "person",
          newPerson.username(),
          List.of(new FieldError("role", "refusal.field.required")));
    }
    newPerson.memberships().forEach(PartnerOfRole::check);
  }
}
