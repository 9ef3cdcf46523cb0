package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/**
 * Ends that somebody administers the installation; that they did is kept. Another administrator of
 * it may, nobody for themselves, so that there is always one.
 */
@Command
public class EndInstallationAdministrator {

  private final Accounts accounts;
  private final AccountAccess access;
  private final InstallationAdministrators administrators;
  private final AccountChanges changes;
  private final Time time;

  EndInstallationAdministrator(
      Accounts accounts,
      AccountAccess access,
      InstallationAdministrators administrators,
      AccountChanges changes,
      Time time) {
    this.accounts = accounts;
    this.access = access;
    this.administrators = administrators;
    this.changes = changes;
    this.time = time;
  }

  /** NOT_FOUND where they don't. */
  public void end(Actor actor, UUID personId) {
    Person person = accounts.withId(personId);
    administrators.require(actor, person.username());
    access.requireAnother(actor, person);
    administrators
        .current(personId)
        .orElseThrow(
            () -> CommandRejected.notFound("installation administrator", person.username()))
        .end(actor.username(), time.instant());
    changes.keep(
        DoneBy.one(actor),
        "person.installation-taken",
        person,
        AccountNotice.Kind.INSTALLATION_TAKEN,
        Map.of());
  }
}
