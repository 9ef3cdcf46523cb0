package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.Map;

/** Changes one's own password, for whoever knows the one before. */
@Command
public class ChangePassword {

  private final Throttle throttle;
  private final Accounts accounts;
  private final LoginSessions sessions;
  private final AuditTrail audit;

  ChangePassword(Throttle throttle, Accounts accounts, LoginSessions sessions, AuditTrail audit) {
    this.throttle = throttle;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * INVALID_ARGUMENT where the present one is another, or the new one is weak; TOO_MANY_ATTEMPTS
   * after too many tries of the present one. All sessions of the person end.
   */
  public void change(Actor actor, Attempt attempt, String present, String fresh) {
    throttle.take(attempt);
    Person person = accounts.withId(actor.id());
    if (!person.hasPassword(present)) {
      throw CommandRejected.invalidFields(
          "person", actor.username(), List.of(new FieldError("present", "refusal.password.other")));
    }
    throttle.passed(attempt);
    person.changePassword(Password.chosen(fresh, actor.username()));
    sessions.endAll(actor.id());
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "person.password-changed",
            "person",
            actor.id().toString(),
            null,
            null,
            Map.of()));
  }
}
