package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds a person with their memberships. Hatchway itself or an administrator of the programme. */
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

  private final Authorization authorization;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  RegisterPerson(Authorization authorization, EntityManager entities, AuditTrail audit, Time time) {
    this.authorization = authorization;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the new person's id; CONFLICT where the username is taken. */
  public UUID register(Actor actor, NewPerson newPerson) {
    for (Actor.Membership membership : newPerson.memberships()) {
      authorization.require(
          actor,
          Permission.OPERATE_PROCESSES,
          Authorization.Subject.inProgramme(
              "person", newPerson.username(), membership.programmeId()));
    }
    refuseTakenName(newPerson.username());
    var now = time.instant();
    var person =
        new Person(
            Ids.next(now),
            newPerson.username(),
            newPerson.password().hash(),
            newPerson.displayName(),
            newPerson.email(),
            now);
    for (Actor.Membership membership : newPerson.memberships()) {
      person.grant(new Membership(Ids.next(now), person, membership, actor.username(), now));
    }
    entities.persist(person);
    UUID id = person.toActor().id();
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "person.registered",
            "person",
            id.toString(),
            null,
            null,
            Map.of("username", newPerson.username())));
    return id;
  }

  private void refuseTakenName(String username) {
    Long taken =
        entities
            .createQuery("select count(p) from Person p where p.username = :name", Long.class)
            .setParameter("name", username)
            .getSingleResult();
    if (taken > 0) {
      throw CommandRejected.conflict("person", username, "refusal.username-taken", username);
    }
  }
}
