package dev.hatchway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that no version of today would write: each is named, and stops nobody else's. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class UnreadableTest {

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject Time time;
  @Inject DataSource database;

  private final ApplicationProfile soundly = StartupProfiles.eligible(NeedKind.INVESTMENT);
  private Browsing applicant;
  private Browsing manager;
  private UUID spoilt;
  private UUID sound;

  @BeforeEach
  void twoApplications() {
    programme.openToVisitors();
    applicant = Browsing.as(programme.applicant().username());
    manager = Browsing.as(programme.personWithPassword(Role.MANAGER).username());
    time.freeze(OpenProgramme.OPENING);
    journey.submit(programme.applicant(), programme.code(), soundly);
    sound = journey.application();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    spoilt = journey.application();
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jsonb_set(profile, '{company,turnover}', '{"amount": 1e-2000, "currency": "TWD"}') | company.turnover.amount | Annual turnover: not readable (out of bounds)
          jsonb_set(profile, '{company,legalForm}', '"GHOST"')                               | company.legalForm       | Legal form: not readable (not of its form)
          jsonb_set(profile, '{company,turnover}', '12')                                     | company.turnover        | Annual turnover: not readable (not of its form)
          jsonb_set(profile, '{needs}', '[{"kind": "GHOST", "urgency": "NOW"}]')             | needs[0].kind           | What you need: not readable (not of its form)
          jsonb_set(profile, '{ghost}', '1')                                                 | ghost                   | ghost: not readable (not of its form)
          jsonb_build_array() | '' | Everything: not readable (not of its form)
          cast('null' as jsonb) | '' | Everything: not readable (not of its form)
          """)
  void shouldNameWhatCannotBeReadOfAnApplication(String profile, String place, String words)
      throws SQLException {
    // given
    change("update startup_application set profile = " + profile + " where id = ?", spoilt);
    change(
        "update application_revision set profile = " + profile + " where application_id = ?",
        spoilt);
    String reference = stored.reference(spoilt);

    // then: lists show all
    for (Browsing who : List.of(applicant, manager)) {
      String list = who == manager ? "/applications" : "/my-applications";
      who.get(list).then().statusCode(200);
    }
    manager
        .get("/applications")
        .then()
        .body(containsString(reference), containsString(stored.reference(sound)));
    manager
        .get("/api/programmes/" + programme.code() + "/applications")
        .then()
        .body("applications.reference", hasItems(reference, stored.reference(sound)));

    // and the record says what of it is not there
    manager
        .get("/applications/" + reference)
        .then()
        .statusCode(200)
        .body(containsString("Some of what is stored cannot be read"), containsString(words));
    manager
        .get("/api/applications/" + reference)
        .then()
        .statusCode(200)
        .body("unreadable.place", hasItem(place));
    manager.get("/api/applications/" + stored.reference(sound)).then().body("unreadable", empty());
    applicant
        .get("/my-applications/" + spoilt + "/edit")
        .then()
        .statusCode(200)
        .body(containsString("What was stored here cannot be read"));

    // and those who judge it know
    TaskView task = journey.open("reviewApplication").get(0);
    Actor reviewer = programme.withId(task.actualOwner());
    journey.declared(reviewer, task);
    Browsing browser = Browsing.as(reviewer.username());
    browser.get("/inbox").then().statusCode(200).body(containsString(reference));
    browser
        .get("/tasks/" + task.id())
        .then()
        .statusCode(200)
        .body(containsString("Stored, but not readable"), containsString(words));
    browser
        .get("/api/tasks/" + task.id())
        .then()
        .statusCode(200)
        .body("panels.lines.flatten().label", hasItem("Stored, but not readable"));
  }

  @Test
  void shouldKeepWhatCannotBeReadUntilANewValueComes() throws SQLException {
    // given
    for (UUID application : List.of(spoilt, sound)) {
      change(
          "update startup_application set profile = jsonb_set(profile, '{company,turnover}',"
              + " '{\"amount\": 1e-2000, \"currency\": \"TWD\"}') where id = ?",
          application);
      change(
          "update application_revision set profile = jsonb_set(profile, '{company,turnover}',"
              + " '{\"amount\": 1e-2000, \"currency\": \"TWD\"}') where application_id = ?",
          application);
    }

    // when: something else of the record changes
    applicant
        .json(
            "/api/applications/" + stored.reference(spoilt) + "/withdrawal",
            Map.of("reason", "We found another way"),
            Map.of())
        .then()
        .statusCode(200);

    // then
    assertThat(stored.stage(spoilt)).isEqualTo("WITHDRAWN");
    assertThat(
            stored.texts(
                "select profile #>> '{company,turnover,amount}' from startup_application where id = ?",
                spoilt))
        .singleElement()
        .asString()
        .hasSizeGreaterThan(2000);

    // when: its applicant corrects the other, and says no turnover
    applicant
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("profile", soundly))
        .put("/api/my-applications/" + stored.reference(sound))
        .then()
        .statusCode(200);
    applicant
        .get("/api/applications/" + stored.reference(sound))
        .then()
        .body("unreadable", empty());

    // then: those who judge it see what was there
    manager
        .get("/applications/" + stored.reference(sound))
        .then()
        .statusCode(200)
        .body(containsString("not readable (out of bounds)"));
  }

  @Test
  void shouldShowTasksBesideOneWhoseDataCannotBeRead() throws SQLException {
    // given
    change("update human_task set input = '[]' where application_id = ?", spoilt);
    change("update human_task set input = 'null' where application_id = ?", spoilt);
    TaskView task = journey.open("reviewApplication").get(0);
    Browsing reviewer = Browsing.as(programme.withId(task.actualOwner()).username());

    // then
    for (String list : List.of("/inbox?view=all", "/api/tasks?view=all")) {
      manager
          .get(list)
          .then()
          .statusCode(200)
          .body(containsString(stored.reference(spoilt)), containsString(stored.reference(sound)));
    }
    reviewer.get("/tasks/" + task.id()).then().statusCode(200);
    reviewer
        .get("/api/tasks/" + task.id())
        .then()
        .statusCode(200)
        .body("task.input.unreadable", is(true));
  }

  @Test
  void shouldSayOfADecisionThatItCannotBeRead() throws SQLException {
    // given
    String code = programme.code();
    change(
        "update decision set facts = '[{\"fact\": \"Ghost\"}]' where application_id = ? and decision = 'screening'",
        spoilt);
    String reference = stored.reference(spoilt);
    Browsing analyst = Browsing.as(programme.personWithPassword(Role.ANALYST).username());

    // then
    analyst
        .get("/applications/" + reference)
        .then()
        .statusCode(200)
        .body(
            containsString("Not readable"),
            containsString("where [0] is not of its form"),
            containsString("decision=scoring"));
    Response decisions = analyst.get("/api/decisions?application=" + spoilt);
    decisions.then().statusCode(200);
    assertThat(decisions.jsonPath().getList("unreadable", String.class))
        .hasSizeGreaterThan(1)
        .containsOnlyOnce("Can't be read: facts, where [0] is not of its form");
    Browsing auditor = Browsing.as(programme.personWithPassword(Role.AUDITOR).username());
    String replay =
        auditor.json("/api/rules/replays?programme=" + code, Map.of(), Map.of()).path("run.id");
    String found = "/rules/replays/" + replay + "?programme=" + code;
    await(() -> auditor.get("/api" + found).path("run.endedAt") != null);
    auditor
        .get("/api" + found)
        .then()
        .body("run.failed", is(1))
        .body("differences.reference", hasItem(reference));
    auditor
        .get(found)
        .then()
        .statusCode(200)
        .body(
            containsString(reference),
            containsString("where [0] is not of its form"),
            containsString("Of these, not readable or not made again"));
    analyst
        .get("/rules/try?programme=" + code + "&application=" + reference + "&decision=screening")
        .then()
        .statusCode(409)
        .body(containsString("is not of its form"));
    analyst
        .get("/rules/try?programme=" + code + "&application=" + reference + "&decision=scoring")
        .then()
        .statusCode(200);
  }

  @Test
  void shouldShowTheTrailAndTheVariablesBesideWhatCannotBeRead() throws SQLException {
    // given
    change(
        "update audit_event set detail = '[1]' where id = (select max(id) from audit_event where application_id = ?)",
        spoilt);
    change(
        "update variable_change set changed = '7' where instance_id in (select id from process_instance where application_id = ?)",
        spoilt);
    Browsing auditor = Browsing.as(programme.personWithPassword(Role.AUDITOR).username());
    Browsing administrator =
        Browsing.as(programme.personWithPassword(Role.ADMINISTRATOR).username());
    String instance =
        stored.texts("select id from process_instance where application_id = ?", spoilt).get(0);

    // then
    auditor.get("/audit").then().statusCode(200).body(containsString("Unreadable"));
    auditor.get("/api/audit").then().statusCode(200);
    auditor.get("/audit/events.csv").then().statusCode(200).body(containsString("Unreadable"));
    administrator.get("/processes/instances/" + instance).then().statusCode(200);
    administrator
        .get("/api/process-instances/" + instance)
        .then()
        .statusCode(200)
        .body("variables.changed.unreadable", hasItem(true));
    administrator.get("/processes").then().statusCode(200);
  }

  private static void await(BooleanSupplier done) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute was not enough").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private void change(String statement, UUID application) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      update.setObject(1, application);
      assertThat(update.executeUpdate()).isPositive();
    }
  }
}
