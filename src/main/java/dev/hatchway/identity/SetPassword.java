package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a person a new password, for whoever has forgotten theirs. Only who manages the people of
 * all programmes that the person is or was in may.
 */
@Command
public class SetPassword {

  private final Accounts accounts;
  private final AccountAccess access;
  private final LoginSessions sessions;
  private final AuditTrail audit;

  SetPassword(Accounts accounts, AccountAccess access, LoginSessions sessions, AuditTrail audit) {
    this.accounts = accounts;
    this.access = access;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** INVALID_ARGUMENT where the password is weak. All sessions of the person end. */
  public void set(Actor actor, UUID personId, String password) {
    Person person = accounts.withId(personId);
    access.require(actor, person);
    person.changePassword(Password.chosen(password, person.username()));
    sessions.endAll(personId);
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "person.password-set",
            "person",
            personId.toString(),
            null,
            null,
            Map.of()));
  }
}
