package dev.hatchway.testing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A programme of one test's own, with its people, and applications that have come to some stage.
 */
@Dependent
public class OwnProgramme {

  // hashed once: a hash takes a good part of a second
  private static final Password KEPT = Password.of(OwnProgramme.PASSWORD);

  public static final String PASSWORD = "a-secret";

  private static final String PROFILE =
      """
      {"company": {"legalName": "Nimbus Sensors", "country": "TW", "city": "Hsinchu", "employees": 6,
        "legalForm": "LIMITED_COMPANY"},
       "product": {"sector": "INDUSTRIAL", "kind": "BOTH", "stage": "PROTOTYPE"},
       "needs": [{"kind": "INDUSTRIAL_DESIGN", "urgency": "NOW"}, {"kind": "CLOUD_CREDITS", "urgency": "LATER"}],
       "targetMarkets": ["US"]}
      """;

  private final EntityManager entities;
  private final RegisterPerson registerPerson;
  private final Actors actors;
  private final UUID id = Ids.next(Instant.now());
  private final UUID cohortId = Ids.next(Instant.now());
  private final String code = "p" + id.toString().substring(24);

  OwnProgramme(EntityManager entities, RegisterPerson registerPerson, Actors actors) {
    this.entities = entities;
    this.registerPerson = registerPerson;
    this.actors = actors;
    execute(
        "insert into programme (id, code, name, created_at) values (?1, ?2, ?2, now())", id, code);
    execute(
        "insert into cohort (id, programme_id, code, name, opens_on, closes_on, places)"
            + " values (?1, ?2, 'c1', 'First', current_date - 30, current_date + 30, 40)",
        cohortId,
        id);
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public Actor person(Role role) {
    return person(role, null);
  }

  /** Someone with one role; of a partner where it is {@link Role#PARTNER}. */
  public Actor person(Role role, UUID partnerId) {
    String name = role.name().toLowerCase() + "-" + UUID.randomUUID();
    UUID person =
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                name, KEPT, name, null, List.of(new Actor.Membership(id, role, partnerId))));
    return actors.withId(person);
  }

  /** An application in the stage; the applicant is null where it came by file. */
  public UUID application(ApplicationStage stage, UUID applicantId) {
    UUID application = UUID.randomUUID();
    execute(
        "insert into startup_application (id, programme_id, cohort_id, reference, applicant_id, source,"
            + " stage, company_name, company_key, country, profile, created_at, submitted_at,"
            + " updated_at, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'Nimbus Sensors', ?4, 'TW',"
            + " cast(?8 as jsonb), now(), now(), now(), 0)",
        application,
        id,
        cohortId,
        "T-" + application.toString().substring(0, 13),
        applicantId,
        applicantId == null ? "FILE" : "FORM",
        stage.name(),
        PROFILE);
    return application;
  }

  private void execute(String sql, Object... values) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query = entities.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              query.executeUpdate();
            });
  }
}
