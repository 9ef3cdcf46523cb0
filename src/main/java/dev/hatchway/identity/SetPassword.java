package dev.hatchway.identity;

import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a person a new password, for whoever has forgotten theirs. Only who manages the people of
 * all programmes that the person is or was in may; where the person decides or approves, a second
 * administrator confirms it.
 */
@Command
public class SetPassword {

  private final Accounts accounts;
  private final AccountAccess access;
  private final LoginSessions sessions;
  private final SecondAdministrator second;
  private final AccountChanges changes;

  SetPassword(
      Accounts accounts,
      AccountAccess access,
      LoginSessions sessions,
      SecondAdministrator second,
      AccountChanges changes) {
    this.accounts = accounts;
    this.access = access;
    this.sessions = sessions;
    this.second = second;
    this.changes = changes;
  }

  /**
   * Gives whether it is done, and all sessions of the person have ended; false where a second
   * administrator is asked. INVALID_ARGUMENT where the password is weak.
   */
  public boolean set(Actor actor, UUID personId, String password) {
    Person person = accounts.withId(personId);
    access.require(actor, person);
    Password chosen = Password.chosen(password, person.username());
    return second.confirmsOr(
        AccountRequest.forPassword(person, chosen), actor, by -> carryOut(by, person, chosen));
  }

  void carryOut(DoneBy by, Person person, Password password) {
    person.changePassword(password);
    sessions.endAll(person.id());
    changes.keep(by, "person.password-set", person, AccountNotice.Kind.PASSWORD_SET, Map.of());
  }
}
