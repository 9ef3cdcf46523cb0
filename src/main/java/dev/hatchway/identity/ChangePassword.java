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

  private final Accounts accounts;
  private final AuditTrail audit;

  ChangePassword(Accounts accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** INVALID_ARGUMENT where the present one is another, or the new one is weak. */
  public void change(Actor actor, String present, String fresh) {
    Person person = accounts.withId(actor.id());
    if (!person.hasPassword(present)) {
      throw CommandRejected.invalidFields(
          "person", actor.username(), List.of(new FieldError("present", "refusal.password.other")));
    }
    person.changePassword(Password.chosen(fresh, actor.username()));
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
