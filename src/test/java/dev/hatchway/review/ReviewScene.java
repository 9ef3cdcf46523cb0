package dev.hatchway.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Password;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.Product;
import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Sector;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.programme.Cohort;
import dev.hatchway.programme.Programme;
import dev.hatchway.tasks.PotentialOwners;
import dev.hatchway.tasks.TaskStatus;
import dev.hatchway.tasks.TaskView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A programme of its own for each test: its people, its applications, and what was stored. */
@ApplicationScoped
class ReviewScene {

  // hashed once: a hash takes a good part of a second
  private static final Password KEPT = Password.of("password");

  static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  private final EntityManager entities;
  private final RegisterPerson register;
  private final Actors actors;
  private final Applications applications;
  private final ObjectMapper json;

  ReviewScene(
      EntityManager entities,
      RegisterPerson register,
      Actors actors,
      Applications applications,
      ObjectMapper json) {
    this.entities = entities;
    this.register = register;
    this.actors = actors;
    this.applications = applications;
    this.json = json;
  }

  record Place(UUID programmeId, UUID cohortId) {}

  Place aProgramme() {
    var place = new Place(UUID.randomUUID(), UUID.randomUUID());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities.persist(
                  new Programme(place.programmeId(), unique("programme"), "A programme", NOW));
              entities.persist(
                  new Cohort(
                      place.cohortId(),
                      place.programmeId(),
                      "2026",
                      "2026",
                      LocalDate.of(2020, 1, 1),
                      LocalDate.of(2040, 1, 1),
                      50));
            });
    return place;
  }

  /** The same programme's next cohort. */
  Place anotherCohort(Place place) {
    var next = new Place(place.programmeId(), UUID.randomUUID());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities.persist(
                    new Cohort(
                        next.cohortId(),
                        next.programmeId(),
                        "2027",
                        "2027",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2040, 1, 1),
                        50)));
    return next;
  }

  Actor a(Role role, Place place) {
    String name = unique(role.name().toLowerCase());
    UUID id =
        register.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                name,
                KEPT,
                "The " + name,
                name + "@hatchway.example",
                List.of(new Actor.Membership(place.programmeId(), role, null))));
    return QuarkusTransaction.requiringNew().call(() -> actors.withId(id));
  }

  /** An application of a small German hardware company, at the stage. */
  UUID anApplication(Place place, Actor applicant, ApplicationStage stage) {
    return anApplication(place, applicant, stage, profile(unique("Nimbus Sensors")));
  }

  UUID anApplication(
      Place place, Actor applicant, ApplicationStage stage, ApplicationProfile profile) {
    UUID id = UUID.randomUUID();
    String company = profile.company().legalName();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into startup_application (id, programme_id, cohort_id, reference,"
                            + " applicant_id, source, stage, company_name, company_key, country,"
                            + " profile, created_at, submitted_at, updated_at, version) values (?1,"
                            + " ?2, ?3, ?4, ?5, 'FORM', ?6, ?7, ?8, ?9, cast(?10 as jsonb), ?11,"
                            + " ?11, ?11, 0)")
                    .setParameter(1, id)
                    .setParameter(2, place.programmeId())
                    .setParameter(3, place.cohortId())
                    .setParameter(4, unique("HW"))
                    .setParameter(5, applicant.id())
                    .setParameter(6, stage.name())
                    .setParameter(7, company)
                    .setParameter(8, company.toLowerCase())
                    .setParameter(9, profile.company().country())
                    .setParameter(10, text(profile))
                    .setParameter(11, Timestamp.from(NOW))
                    .executeUpdate());
    return id;
  }

  static ApplicationProfile profile(String company) {
    return new ApplicationProfile(
        new Company(
            company,
            "DE",
            "Jena",
            2023,
            LegalForm.LIMITED_COMPANY,
            8,
            new Money(new BigDecimal("400000"), "EUR"),
            new Money(new BigDecimal("300000"), "EUR"),
            null,
            0),
        new Product(Sector.INDUSTRIAL, ProductKind.HARDWARE, ProductStage.PILOT),
        null,
        null,
        List.of(new Need(NeedKind.SUPPLY_CHAIN, Urgency.NOW)),
        List.of("US", "CN"),
        "Sensors that see through fog, for machines that work outdoors in any weather.",
        "https://nimbus.example");
  }

  /**
   * Says that the reviewer has no conflict of interest, and has had a review of the application.
   */
  void impartial(UUID applicationId, Actor reviewer) {
    UUID task = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities
                  .createNativeQuery(
                      "insert into human_task (id, instance_id, root_instance_id, work_item_id,"
                          + " process_id, form_key, application_id, programme_id, status,"
                          + " candidate_role, excluded, actual_owner, priority, created_at, input,"
                          + " version) select ?1, ?1, ?1, '1', 'applicationReview',"
                          + " 'reviewApplication', id, programme_id, 'COMPLETED', 'REVIEWER', '{}',"
                          + " ?2, 5, ?3, '{}', 0 from startup_application where id = ?4")
                  .setParameter(1, task)
                  .setParameter(2, reviewer.id())
                  .setParameter(3, Timestamp.from(NOW))
                  .setParameter(4, applicationId)
                  .executeUpdate();
              entities
                  .createNativeQuery(
                      "insert into review_declaration (id, application_id, task_id, reviewer_id,"
                          + " declared_at) values (?1, ?2, ?1, ?3, ?4)"
                          + " on conflict do nothing")
                  .setParameter(1, task)
                  .setParameter(2, applicationId)
                  .setParameter(3, reviewer.id())
                  .setParameter(4, Timestamp.from(NOW))
                  .executeUpdate();
            });
  }

  void anAssignment(UUID applicationId, Actor reviewer) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities.persist(
                    new ReviewAssignment(
                        UUID.randomUUID(),
                        applicationId,
                        reviewer.id(),
                        "hatchway",
                        "The reviewer can be asked",
                        NOW)));
  }

  TaskView aTask(String formKey, UUID applicationId) {
    StartupApplication application = application(applicationId);
    UUID instance = UUID.randomUUID();
    return new TaskView(
        UUID.randomUUID(),
        instance,
        instance,
        "1",
        "applicationReview",
        formKey,
        applicationId,
        application.programmeId(),
        application.companyName(),
        application.reference(),
        TaskStatus.IN_PROGRESS,
        new PotentialOwners(Role.REVIEWER, null, null, Set.of()),
        null,
        5,
        NOW,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        0);
  }

  StartupApplication application(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> applications.byId(id));
  }

  ApplicationStage stageOf(UUID id) {
    return application(id).stage();
  }

  /** The actions in the application's audit trail, in order. */
  List<String> auditOf(UUID applicationId) {
    return texts(
        "select action from audit_event where application_id = ?1 order by id", applicationId);
  }

  List<String> texts(String sql, UUID parameter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(sql, String.class)
                    .setParameter(1, parameter)
                    .getResultList());
  }

  long count(String table, UUID applicationId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    entities
                        .createNativeQuery(
                            "select count(*) from " + table + " where application_id = ?1",
                            Long.class)
                        .setParameter(1, applicationId)
                        .getSingleResult());
  }

  static String unique(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private String text(ApplicationProfile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
