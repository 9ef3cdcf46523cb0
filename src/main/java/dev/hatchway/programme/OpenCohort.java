package dev.hatchway.programme;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.DateRange;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans an intake of a programme: from when to when it takes applications, for how many places. */
@Command
public class OpenCohort {

  private static final int YEARS = 10;

  /** An intake to plan; it takes applications on both days and all between. */
  public record NewCohort(
      String code, String name, LocalDate opensOn, LocalDate closesOn, int places) {}

  /** Of a cohort. */
  public static final int LONGEST_NAME = 100;

  private final Programmes programmes;
  private final Authorization authorization;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  OpenCohort(
      Programmes programmes,
      Authorization authorization,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.programmes = programmes;
    this.authorization = authorization;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the cohort's id; CONFLICT where the programme has a cohort with this code. */
  public UUID open(Actor actor, UUID programmeId, NewCohort planned) {
    Programme programme = programmes.withId(programmeId);
    authorization.require(
        actor,
        Permission.PLAN_PROGRAMME,
        Subject.inProgramme("programme", programme.code(), programmeId));
    NameRule.require("cohort", planned.code(), "name", planned.name(), LONGEST_NAME);
    String code = planned.code();
    if (programmes.cohortsOf(programmeId).stream().anyMatch(c -> c.code().equals(code))) {
      throw CommandRejected.conflict("cohort", code, "refusal.cohort-code-taken", code);
    }
    checkDays(planned);
    if (planned.closesOn().isBefore(planned.opensOn()) || planned.places() < 1) {
      throw CommandRejected.invalid("cohort", code, "refusal.cohort-plan", planned.name());
    }
    Cohort cohort =
        new Cohort(
            Ids.next(time.instant()),
            programmeId,
            code,
            planned.name(),
            planned.opensOn(),
            planned.closesOn(),
            planned.places());
    entities.persist(cohort);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "cohort.opened",
                "cohort",
                cohort.id().toString(),
                null,
                null,
                Map.of("programme", programme.code(), "code", code))
            .in(programmeId));
    return cohort.id();
  }

  private void checkDays(NewCohort planned) {
    DateRange days = DateRange.around(time.today(), YEARS, YEARS);
    List<FieldError> errors = new ArrayList<>();
    check("opensOn", planned.opensOn(), days, errors);
    check("closesOn", planned.closesOn(), days, errors);
    if (!errors.isEmpty()) {
      throw CommandRejected.invalidFields("cohort", planned.code(), errors);
    }
  }

  private static void check(String field, LocalDate day, DateRange days, List<FieldError> errors) {
    if (!days.has(day)) {
      errors.add(new FieldError(field, "refusal.field.date-range", days.first(), days.last()));
    }
  }
}
