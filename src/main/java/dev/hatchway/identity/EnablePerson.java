package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;

/**
 * Enables an account that was disabled; the roles and the password are those it had. Where they are
 * roles that decide, a second administrator confirms it.
 */
@Command
public class EnablePerson {

  private final Accounts accounts;
  private final AccountAccess access;
  private final SecondAdministrator second;
  private final AccountChanges changes;
  private final AssignedWork work;

  EnablePerson(
      Accounts accounts,
      AccountAccess access,
      SecondAdministrator second,
      AccountChanges changes,
      AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.second = second;
    this.changes = changes;
    this.work = work;
  }

  /**
   * Gives whether it is done; false where a second administrator is asked. INVALID_STATE where it
   * is not disabled.
   */
  public boolean enable(Actor actor, UUID personId) {
    Person person = accounts.withId(personId);
    access.require(actor, person);
    refuseEnabled(person);
    return second.confirmsOr(AccountRequest.toEnable(person), actor, by -> carryOut(by, person));
  }

  void carryOut(DoneBy by, Person person) {
    refuseEnabled(person);
    person.enable();
    changes.keep(by, "person.enabled", person, AccountNotice.Kind.ENABLED, Map.of());
    work.reviewed(by.actor(), person.toActor(), "tasks.because.enabled");
  }

  private static void refuseEnabled(Person person) {
    if (person.isActive()) {
      throw CommandRejected.invalidState(
          "person", person.username(), "refusal.person-enabled", person.displayName());
    }
  }
}
