package dev.hatchway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.Time;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and texts out of all bounds are refused by their field; what is stored is read. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BoundsTest {

  private static final String MINE = "/api/my-applications";

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject Time time;
  @Inject DataSource database;

  private final ApplicationProfile profile = StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN);
  private Browsing applicant;
  private Browsing manager;

  @BeforeEach
  void anApplicantAndAManager() {
    programme.openToVisitors();
    applicant = Browsing.as(programme.applicant().username());
    manager = Browsing.as(programme.personWithPassword(Role.MANAGER).username());
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-10000000", "1e1000", "1e-2000", "1e999999999", "-1E+5000", "1e25"})
  void shouldRefuseNumbersOutOfBoundsAtOnce(String amount) {
    // given
    String draft = started();
    long before = System.nanoTime();

    // when
    Response answer = put(draft, amount);

    // then
    answer
        .then()
        .statusCode(422)
        .body("fields.field", hasItem(containsString("company.turnover.amount")));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    applicant.get(MINE).then().statusCode(200);
  }

  @Test
  void shouldAnswerWithWhatWasSaved() {
    put(started(), "2500000")
        .then()
        .statusCode(200)
        .body("profile.company.turnover.amount", equalTo(2500000))
        .body("profile.company.legalName", equalTo("Nimbus"));
  }

  @ParameterizedTest
  @CsvSource({"\\u0000,U+0000", "\\u001b,U+001B", "\\ud800,U+D800", "\\uffff,U+FFFF"})
  void shouldRefuseCharactersThatNoTextMayHave(String escape, String named) {
    String body = "{\"profile\":{\"company\":{\"legalName\":\"Nimbus " + escape + "Sensors\"}}}";

    applicant
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .put(started())
        .then()
        .statusCode(422)
        .body("fields.field", hasItem("profile.company.legalName"))
        .body("fields.detail", hasItem(containsString(named)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/applications?q=%00",
        "/inbox?q=%00",
        "/processes?q=a%00b",
        "/applications?q=%ED%A0%80",
        "/people?q=%00",
        "/applications/%00",
        "/api/applications/%00/status"
      })
  void shouldNotFailAtAddressesThatNobodyCanRead(String address) {
    int status = manager.request().urlEncodingEnabled(false).get(address).statusCode();

    assertThat(status).isBetween(200, 499);
  }

  @Test
  void shouldRefuseNulInAForm() {
    // given
    applicant.get("/my-applications");

    // when
    Response answer = applicant.post("/my-applications", Map.of("programme", "a\u0000b"));

    // then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("U+0000", "programme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u3164", "\u200b", "n/a", "0", "N/A ", "无"})
  void shouldAskForANameThatIsOne(String name) {
    // given
    String draft = started();
    Response saved =
        applicant
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("profile", Map.of("company", Map.of("legalName", name))))
            .put(draft);

    // when
    Response submitted = applicant.json(draft + "/submission", Map.of(), Map.of());

    // then: a draft may wait for its name
    assertThat(saved.statusCode()).isEqualTo(200);
    submitted
        .then()
        .statusCode(422)
        .body("fields.field", hasItem(containsString("company.legalName")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000", "1e-2000", "1e130000"})
  void shouldReadWhatWasStoredBeforeNumbersHadBounds(String amount) throws SQLException {
    // given
    journey.submit(programme.applicant(), programme.code(), profile);
    UUID spoilt = journey.application();
    journey.submit(
        programme.applicant(), programme.code(), StartupProfiles.eligible(NeedKind.INVESTMENT));
    spoil(
        "update startup_application set profile = jsonb_set(profile, '{company,turnover}', ?::jsonb) where id = ?",
        amount,
        spoilt);
    spoil(
        "update application_revision set profile = jsonb_set(profile, '{company,turnover}', ?::jsonb) where application_id = ?",
        amount,
        spoilt);
    String reference = stored.reference(spoilt);
    Actor reviewer = programme.withId(journey.open("reviewApplication").get(0).actualOwner());

    // then
    applicant.get("/my-applications").then().statusCode(200);
    applicant.get(MINE).then().statusCode(200).body("reference", hasItem(reference));
    applicant.get("/my-applications/" + spoilt + "/edit").then().statusCode(200);
    manager.get("/applications").then().statusCode(200).body(containsString(reference));
    manager.get("/applications/" + reference).then().statusCode(200);
    Browsing.as(reviewer.username()).get("/inbox").then().statusCode(200);
  }

  @Test
  void shouldSearchForPercentAndUnderscoreAsTheyAre() {
    // given
    journey.submit(programme.applicant(), programme.code(), profile);
    String reference = stored.reference(journey.application());

    // then
    for (String page : List.of("/applications", "/inbox?view=all", "/processes")) {
      String and = page.contains("?") ? "&" : "?";
      for (String text : List.of("%25", "_", "!", "Nimbus_Sensors")) {
        manager
            .request()
            .urlEncodingEnabled(false)
            .get(page + and + "q=" + text)
            .then()
            .statusCode(200)
            .body(org.hamcrest.Matchers.not(containsString(reference)));
      }
    }
  }

  @Test
  void shouldLogNoValuesOfStatementsThatFail() throws SQLException {
    // given
    StringBuilder logged = new StringBuilder();
    Handler handler = handler(logged);
    Logger.getLogger("").addHandler(handler);
    String username = programme.applicant().username();

    // when
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into person (id, username, display_name, password_hash, login_role, locale, time_zone, active, created_at)"
                    + " select id, username, 'secret-of-a-statement', password_hash, login_role, locale, time_zone, true, created_at"
                    + " from person where username = ?")) {
      insert.setString(1, username);
      insert.addBatch();
      insert.executeBatch();
    } catch (SQLException failure) {
      logged.append(failure).append(failure.getNextException());
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }

    // then
    assertThat(logged.toString()).isNotEmpty().doesNotContain(username, "secret-of-a-statement");
  }

  private static Handler handler(StringBuilder logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.append(entry.getMessage()).append(entry.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private void spoil(String statement, String amount, UUID application) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      update.setString(1, "{\"amount\":" + amount + ",\"currency\":\"TWD\"}");
      update.setObject(2, application);
      update.executeUpdate();
    }
  }

  private String started() {
    Response started = applicant.json(MINE, Map.of("programme", programme.code()), Map.of());
    return MINE + "/" + started.path("reference");
  }

  private Response put(String address, String amount) {
    String body =
        "{\"profile\":{\"company\":{\"legalName\":\"Nimbus\",\"turnover\":{\"amount\":"
            + amount
            + ",\"currency\":\"TWD\"}}}}";
    return applicant.request().contentType(ContentType.JSON).body(body).put(address);
  }
}
