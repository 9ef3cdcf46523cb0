package dev.hatchway.people;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.People;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Command;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Opens an empty installation: its first programme, and who administers it. */
@Command
class RegisterFirstAdministrator {

  private final People people;
  private final Programmes programmes;
  private final FoundProgramme foundProgramme;
  private final RegisterPerson registerPerson;
  private final NameInstallationAdministrator nameAdministrator;
  private final EntityManager entities;

  RegisterFirstAdministrator(
      People people,
      Programmes programmes,
      FoundProgramme foundProgramme,
      RegisterPerson registerPerson,
      NameInstallationAdministrator nameAdministrator,
      EntityManager entities) {
    this.people = people;
    this.programmes = programmes;
    this.foundProgramme = foundProgramme;
    this.registerPerson = registerPerson;
    this.nameAdministrator = nameAdministrator;
    this.entities = entities;
  }

  /**
   * Gives whether it did: not where somebody has an account, which another node may have seen to.
   */
  boolean register(NewAccount administrator, NewProgramme first) {
    entities
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended('first administrator', 0))",
            Object.class)
        .getSingleResult();
    if (!people.nobodyIsHere()) {
      return false;
    }
    UUID programme =
        programmes
            .find(first.code())
            .map(Programme::id)
            .orElseGet(() -> foundProgramme.found(Actor.SYSTEM, first));
    var membership = new Actor.Membership(programme, Role.ADMINISTRATOR, null);
    UUID person = registerPerson.register(Actor.SYSTEM, administrator.as(List.of(membership)));
    nameAdministrator.name(Actor.SYSTEM, person);
    return true;
  }
}
