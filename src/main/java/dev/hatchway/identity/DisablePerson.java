package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Disables a person's account: their sessions end, and they get no new work. Only who manages the
 * people of all programmes that the person is or was in may, and nobody their own.
 */
@Command
public class DisablePerson {

  private static final int LONGEST_REASON = 500;

  private final Accounts accounts;
  private final AccountAccess access;
  private final LoginSessions sessions;
  private final AuditTrail audit;
  private final AssignedWork work;

  DisablePerson(
      Accounts accounts,
      AccountAccess access,
      LoginSessions sessions,
      AuditTrail audit,
      AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.sessions = sessions;
    this.audit = audit;
    this.work = work;
  }

  /** INVALID_ARGUMENT without a reason; INVALID_STATE where it is disabled. */
  public void disable(Actor actor, UUID personId, String reason) {
    Person person = accounts.withId(personId);
    access.require(actor, person);
    access.requireAnother(actor, person);
    if (!person.isActive()) {
      throw CommandRejected.invalidState(
          "person", person.username(), "refusal.person-disabled", person.displayName());
    }
    checkReason(person, reason);
    person.disable();
    sessions.endAll(personId);
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "person.disabled",
            "person",
            personId.toString(),
            null,
            null,
            Map.of("reason", reason.strip())));
    work.reviewed(actor, person.toActor().withoutRoles(), "tasks.because.disabled");
  }

  private static void checkReason(Person person, String reason) {
    FieldError error = null;
    if (reason == null || reason.isBlank()) {
      error = new FieldError("reason", "refusal.field.required");
    } else if (reason.length() > LONGEST_REASON) {
      error = new FieldError("reason", "refusal.field.too-long", LONGEST_REASON);
    }
    if (error != null) {
      throw CommandRejected.invalidFields("person", person.username(), List.of(error));
    }
  }
}
