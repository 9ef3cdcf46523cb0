package dev.hatchway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.WithdrawApplication;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail as its readers see it, and as nobody else does. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AuditWebTest {

  @Inject OpenProgramme programme;
  @Inject OpenProgramme another;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject WithdrawApplication withdraw;
  @Inject DataSource database;

  private Browsing auditor;
  private String reference;

  @BeforeEach
  void anApplicationAndAnAuditor() {
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    reference = stored.reference(journey.application());
    auditor = Browsing.as(programme.personWithPassword(Role.AUDITOR).username());
  }

  @Test
  void shouldSayInWordsWhoDidWhatToWhichApplication() {
    // when
    String page = auditor.get("/audit?reference=" + reference).asString();

    // then
    assertThat(page)
        .contains("Application submitted", "Reviewer asked", "Task opened", "Hatchway")
        .contains(programme.applicant().displayName())
        .contains("/applications/" + reference)
        .doesNotContain(">task.opened<", journey.application().toString());
  }

  @Test
  void shouldBringAnAuditorToTheTrail() {
    auditor.get("/").then().statusCode(303).header("Location", endsWith("/audit"));
  }

  @Test
  void shouldBeLegibleWhereThereAreNoWords() throws SQLException {
    // given
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_event (at, actor, action, subject_type, subject_id, detail, programme_id)"
              + " values (now(), 'robot', 'door.half-opened', 'trap-door', 'x',"
              + " '{\"howFar\": \"HALF_WAY\"}', '%s')".formatted(programme.id()));
    }

    // then
    assertThat(auditor.get("/audit?action=door.half-opened").asString())
        .contains("Door half opened", "Trap door", "How far: half way", "robot");
  }

  @Test
  void shouldSayWhy() {
    // given
    journey.act(
        () -> withdraw.withdraw(programme.applicant(), journey.application(), "We found a buyer"));

    // then
    assertThat(auditor.get("/audit?action=application.withdrawal-requested").asString())
        .contains("We found a buyer");
  }

  @Test
  void shouldBeFilteredByPerson() {
    String applicant = programme.applicant().username();
    for (String person : List.of(applicant, applicant.substring(0, 20).toUpperCase())) {
      auditor
          .get("/api/audit?person=" + person)
          .then()
          .statusCode(200)
          .body("events.username", everyItem(equalTo(applicant)))
          .body("events.action", hasItem("application.submitted"));
    }
    auditor.get("/api/audit?person=nobody-at-all").then().body("events.size()", equalTo(0));
    auditor
        .get("/api/audit?person=hatchway")
        .then()
        .body("events.username", everyItem(equalTo("hatchway")));
  }

  @Test
  void shouldBeFilteredByActionAndDay() {
    auditor
        .get("/api/audit?action=task.opened&reference=" + reference.toLowerCase())
        .then()
        .body("events.action", everyItem(equalTo("task.opened")))
        .body("events.size()", equalTo(2))
        .body("events.thing.company", everyItem(equalTo(company())));
    auditor
        .get("/api/audit?from=2020-01-06&to=2020-01-06&reference=" + reference)
        .then()
        .body("events.action", hasItem("application.submitted"));
    auditor
        .get("/api/audit?from=2020-01-07&reference=" + reference)
        .then()
        .body("events.size()", equalTo(0));
    for (String no : List.of("yesterday", "%2B999999999-12-31", "0001-01-01", "9999-01-01")) {
      auditor.get("/api/audit?from=" + no).then().statusCode(422);
      auditor.get("/api/audit?to=" + no).then().statusCode(422);
    }
    auditor.get("/api/audit?after=nowhere").then().statusCode(422);
  }

  @Test
  void shouldTellWhatKindsOfThingsHappened() {
    auditor
        .get("/api/audit/actions")
        .then()
        .body("$", hasItems("application.submitted", "cohort.opened", "person.registered"));
  }

  @Test
  void shouldGoOnWhereAPageEnds() {
    // given
    for (int i = 0; i < 6; i++) {
      journey.submit(
          programme.applicant(),
          programme.code(),
          StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    }

    // when
    List<Integer> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page = auditor.get("/api/audit?person=hatchway&action=task.opened" + next).jsonPath();
      seen.addAll(page.getList("events.id"));
      next = page.get("next") == null ? null : "&after=" + page.get("next");
    }
    String first = auditor.get("/audit").asString();

    // then
    assertThat(seen).hasSize(14).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    assertThat(first).contains("rel=\"next\"");
  }

  @Test
  void shouldBeAFileThatNoSpreadsheetRuns() {
    // given
    journey.act(
        () -> withdraw.withdraw(programme.applicant(), journey.application(), "=HYPERLINK(1)"));

    // when
    String file = auditor.get("/audit/events.csv?reference=" + reference).asString();

    // then
    assertThat(file)
        .startsWith("\uFEFF\"When\",\"Who\",\"Username\",\"What\"")
        .contains("Application withdrawn by its applicant", ",\"'=HYPERLINK(1)\"")
        .contains(reference);
    assertThat(file.lines().count()).isGreaterThan(10);
    assertThat(auditor.get("/audit/events.csv?action=none").asString().lines()).hasSize(1);
  }

  @Test
  void shouldNotBeReadByOthers() {
    for (Role role : List.of(Role.MANAGER, Role.APPLICANT, Role.REVIEWER)) {
      Browsing browsing = Browsing.as(programme.personWithPassword(role).username());
      browsing.get("/audit").then().statusCode(403);
      browsing.get("/audit/events.csv").then().statusCode(403);
      browsing.get("/api/audit").then().statusCode(403);
      browsing.get("/api/audit/actions").then().statusCode(403);
    }
    assertThat(auditor.get("/audit").asString()).contains("Access refused: Audit trail");
  }

  @Test
  void shouldNotTellOfAnotherProgramme() {
    // given
    another.open();
    Actor stranger = another.personWithPassword(Role.AUDITOR);

    // when
    Browsing browsing = Browsing.as(stranger.username());

    // then
    assertThat(browsing.get("/audit").asString()).doesNotContain(reference, company());
    browsing.get("/api/audit?reference=" + reference).then().body("events.size()", equalTo(0));
    browsing
        .get("/api/audit?action=application.submitted")
        .then()
        .body("events.thing.reference", not(hasItem(reference)));
  }

  private String company() {
    return stored
        .texts("select company_name from startup_application where id = ?", journey.application())
        .get(0);
  }
}
