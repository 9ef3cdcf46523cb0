package dev.hatchway.testing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;

/**
 * Administrators of the installation, as long as a test wants them: wherever there is one, the only
 * administrator of a programme is not alone.
 */
@Dependent
public class InstallationPeople {

  private final NameInstallationAdministrator name;
  private final Actors actors;
  private final EntityManager entities;

  InstallationPeople(NameInstallationAdministrator name, Actors actors, EntityManager entities) {
    this.name = name;
    this.actors = actors;
    this.entities = entities;
  }

  /** Somebody who administers the installation, and is an auditor of the programme. */
  public Actor administrator(OpenProgramme programme) {
    Actor person = programme.person(Role.AUDITOR);
    name.name(Actor.SYSTEM, person.id());
    return QuarkusTransaction.requiringNew().call(() -> actors.withId(person.id()));
  }

  /** To be called after each test. */
  public void leave() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("delete from installation_administrator")
                    .executeUpdate());
  }
}
