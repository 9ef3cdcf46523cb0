package dev.hatchway.identity;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who administers the installation. */
@Singleton
public class InstallationAdministrators {

  private final EntityManager entities;
  private final Authorization authorization;

  InstallationAdministrators(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /** By username; FORBIDDEN to everybody else. */
  public List<Actor> all(Actor actor) {
    require(actor, "all");
    return entities
        .createQuery(
            "from Person p left join fetch p.memberships where exists (select 1 from"
                + " InstallationAdministrator a where a.person = p and a.endedAt is null)"
                + " order by p.username",
            Person.class)
        .getResultList()
        .stream()
        .map(Person::toActor)
        .toList();
  }

  /** Refuses with FORBIDDEN who does not administer the installation. */
  public void require(Actor actor, Object about) {
    authorization.require(
        actor,
        Permission.ADMINISTER_INSTALLATION,
        Authorization.Subject.inProgramme("installation", about, null));
  }

  Optional<InstallationAdministrator> current(UUID person) {
    return entities
        .createQuery(
            "from InstallationAdministrator a where a.person.id = :person and a.endedAt is null",
            InstallationAdministrator.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }
}
