package dev.hatchway.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.bench.Plans.Mode;
import dev.hatchway.bench.Plans.WholeTable;
import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.DueTimers;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Clones;
import dev.hatchway.testing.OwnProgramme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * On a database with some hundred thousand rows, no statement of an application's way through the
 * house, and of the pages that people work with, reads a whole large table: not with plans for
 * known values, and not with those that prepared statements come to.
 */
@QuarkusTest
@WithTestResource(PlansPostgres.class)
class HotPlansTest {

  private static final int COPIES = Integer.getInteger("plans.copies", 2_600);
  private static final int ENOUGH_TABLES = 8;

  /** What counts all of a programme reads all of it, one way or another; each with its page. */
  private static final Map<String, String> COUNTING_ALL =
      Map.of(
          "group by sa1_0.stage", "applications by stage, above their list",
          "select distinct sa1_0.country", "countries to filter applications by",
          "count(i.id) filter", "instances by version, on the page of processes",
          "from account c cross join lateral", "own applications: here, one person has them all");

  @Inject Instance<BenchProgramme> programmes;
  @Inject Lifecycle lifecycle;
  @Inject DueTimers dueTimers;
  @Inject DataSource database;

  private BenchProgramme programme;
  private Plans plans;

  @BeforeEach
  void fill() throws Exception {
    plans =
        new Plans(database, ConfigProvider.getConfig().getValue(PlansPostgres.LOG, String.class));
    programme = programmes.get();
    if (plans.large().size() < ENOUGH_TABLES) {
      submitToKickOff();
      lifecycle.submit(programme, programme.company());
      new Clones(database).add(COPIES);
    }
    assertThat(plans.large())
        .contains("process_instance", "human_task", "node_visit", "audit_event", "scheduled_tasks")
        .contains("startup_application", "decision", "variable_change", "review");
  }

  @Test
  void shouldReadNoWholeTableOnTheWayOfAnApplication() throws Exception {
    for (Mode mode : Mode.values()) {
      assertThat(plans.wholeTables(mode, this::submitToKickOff)).as(mode.name()).isEmpty();
    }
  }

  @Test
  void shouldReadNoWholeTableForThePagesPeopleUse() throws Exception {
    UUID application = submitToKickOff();
    for (Mode mode : Mode.values()) {
      assertThat(plans.wholeTables(mode, () -> look(application)))
          .as(mode.name())
          .allMatch(found -> COUNTING_ALL.keySet().stream().anyMatch(found.statement()::contains));
    }
  }

  @Test
  void shouldReadNoWholeTableToFindDueTimers() throws Exception {
    for (Mode mode : Mode.values()) {
      assertThat(plans.wholeTables(mode, () -> dueTimers.fireUntil(Instant.EPOCH)))
          .as(mode.name())
          .isEmpty();
    }
  }

  @Test
  void shouldFindAStatementThatReadsAWholeTable() throws Exception {
    List<WholeTable> found =
        plans.wholeTables(
            Mode.CUSTOM,
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                return statement.execute("select id from human_task where subject = 'Nobody'");
              }
            });
    assertThat(found).extracting(WholeTable::table).containsExactly("human_task");
  }

  private UUID submitToKickOff() throws Exception {
    UUID application = lifecycle.submit(programme, programme.company());
    for (TaskView review : lifecycle.open(application, "reviewApplication")) {
      lifecycle.declare(programme.reviewer(review.actualOwner()), review);
      lifecycle.complete(programme.reviewer(review.actualOwner()), review, Lifecycle.review());
    }
    take(application, "determineApplication", programme.committee(), Lifecycle.determination());
    take(application, "answerReferral", programme.partnerStaff(), Lifecycle.referralAnswer());
    take(application, "acceptOffer", programme.applicant(), Lifecycle.offerAnswer());
    take(application, "signAgreement", programme.applicant(), Lifecycle.signature());
    take(application, "holdKickOff", programme.partnerStaff(), Lifecycle.kickOff());
    return application;
  }

  private void take(UUID application, String form, Actor actor, Map<String, String> values) {
    TaskView task = lifecycle.open(application, form).get(0);
    if (task.actualOwner() == null) {
      lifecycle.claim(actor, task);
    }
    lifecycle.complete(actor, task, values);
  }

  private UUID look(UUID application) throws SQLException {
    Map<String, String> manager = logIn(programme.manager());
    String reference = one("select reference from startup_application where id = ?", application);
    String instance =
        one(
            "select id from process_instance where application_id = ? and parent_id is null",
            application);
    for (String page :
        List.of(
            "/inbox?view=mine",
            "/inbox?view=available",
            "/inbox?view=all",
            "/inbox?view=all&overdue=true",
            "/inbox?view=all&form=reviewApplication",
            "/applications",
            "/applications/" + reference,
            "/api/applications/" + reference + "/story",
            "/partners",
            "/processes",
            "/processes/instances/" + instance,
            "/api/tasks?view=all",
            "/api/process-instances",
            "/api/process-instances?state=ACTIVE",
            "/api/process-instances?state=INCIDENT",
            "/api/process-instances/" + instance)) {
      int status = given().cookies(manager).get(page).statusCode();
      assertThat(status).as(page).isEqualTo(200);
    }
    return application;
  }

  private String one(String sql, UUID argument) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, argument);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    }
  }

  private static Map<String, String> logIn(Actor actor) {
    return given()
        .redirects()
        .follow(false)
        .formParam("j_username", actor.username())
        .formParam("j_password", OwnProgramme.PASSWORD)
        .post("/j_security_check")
        .getCookies();
  }
}
