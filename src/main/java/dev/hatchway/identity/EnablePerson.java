package dev.hatchway.identity;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;

/** Enables an account that was disabled; the roles and the password are those it had. */
@Command
public class EnablePerson {

  private final Accounts accounts;
  private final AccountAccess access;
  private final AuditTrail audit;
  private final AssignedWork work;

  EnablePerson(Accounts accounts, AccountAccess access, AuditTrail audit, AssignedWork work) {
    this.accounts = accounts;
    this.access = access;
    this.audit = audit;
    this.work = work;
  }

  /** INVALID_STATE where it is not disabled. */
  public void enable(Actor actor, UUID personId) {
    Person person = accounts.withId(personId);
    access.require(actor, person);
    if (person.isActive()) {
      throw CommandRejected.invalidState(
          "person", person.username(), "refusal.person-enabled", person.displayName());
    }
    person.enable();
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            "person.enabled",
            "person",
            personId.toString(),
            null,
            null,
            Map.of()));
    work.reviewed(actor, person.toActor(), "tasks.because.enabled");
  }
}
