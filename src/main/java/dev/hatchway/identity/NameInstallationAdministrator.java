package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Names an administrator of the installation, who deploys processes and adds programmes for
 * everybody. Hatchway itself or another one may, and once there has been another, a second confirms
 * it.
 */
@Command
public class NameInstallationAdministrator {

  private final Accounts accounts;
  private final AccountAccess access;
  private final InstallationAdministrators administrators;
  private final SecondAdministrator second;
  private final AccountChanges changes;
  private final EntityManager entities;
  private final Time time;

  NameInstallationAdministrator(
      Accounts accounts,
      AccountAccess access,
      InstallationAdministrators administrators,
      SecondAdministrator second,
      AccountChanges changes,
      EntityManager entities,
      Time time) {
    this.accounts = accounts;
    this.access = access;
    this.administrators = administrators;
    this.second = second;
    this.changes = changes;
    this.entities = entities;
    this.time = time;
  }

  /**
   * Gives whether it is done; false where a second administrator is asked. CONFLICT where named.
   */
  public boolean name(Actor actor, UUID personId) {
    Person person = accounts.withId(personId);
    administrators.require(actor, person.username());
    access.requireAnother(actor, person);
    if (administrators.current(personId).isPresent()) {
      throw CommandRejected.conflict(
          "installation",
          person.username(),
          "refusal.installation-administrator-named",
          person.displayName());
    }
    return second.confirmsOr(
        AccountRequest.toAdministerTheInstallation(person), actor, by -> carryOut(by, person));
  }

  void carryOut(DoneBy by, Person person) {
    var now = time.instant();
    entities.persist(
        new InstallationAdministrator(Ids.next(now), person, by.actor().username(), now));
    changes.keep(
        by, "person.installation-given", person, AccountNotice.Kind.INSTALLATION_GIVEN, Map.of());
  }
}
