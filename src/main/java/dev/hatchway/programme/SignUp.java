package dev.hatchway.programme;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.SignUpSettings;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives an account to somebody who wants to apply: as an applicant of one programme, no more. */
@Command
public class SignUp {

  private final SignUpSettings settings;
  private final Programmes programmes;
  private final RegisterPerson registerPerson;
  private final AuditTrail audit;
  private final Time time;

  SignUp(
      SignUpSettings settings,
      Programmes programmes,
      RegisterPerson registerPerson,
      AuditTrail audit,
      Time time) {
    this.settings = settings;
    this.programmes = programmes;
    this.registerPerson = registerPerson;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Gives the new person's id; INVALID_STATE where the programme takes no applications today or
   * signing up is switched off, CONFLICT where the username is taken.
   */
  public UUID signUp(String programmeCode, NewAccount account) {
    Programme programme = programmes.withCode(programmeCode);
    if (!settings.enabled()) {
      throw CommandRejected.invalidState("programme", programmeCode, "refusal.sign-up-off");
    }
    programmes.openCohort(programme, time.today());
    var membership = new Actor.Membership(programme.id(), Role.APPLICANT, null);
    UUID id = registerPerson.register(Actor.SYSTEM, account.as(List.of(membership)));
    audit.record(
        new AuditTrail.Event(
                account.username(),
                "person.signed-up",
                "person",
                id.toString(),
                null,
                null,
                Map.of("programme", programmeCode))
            .in(programme.id()));
    return id;
  }
}
