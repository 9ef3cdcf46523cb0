package dev.hatchway.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.LoginSessions;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions begin with a password and end when they should; passwords are not tried at will. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LoginTest {

  private static final String FRESH = "slow green lanterns";

  @Inject OpenProgramme programme;
  @Inject LoginSessions sessions;
  @Inject StoredCase stored;
  @Inject DataSource database;

  private Actor person;

  @BeforeEach
  void somebody() {
    programme.openToVisitors();
    person = programme.manager();
  }

  @Test
  void shouldEndTheSessionAtLogoutAlsoForWhoeverKeptItsCookie() {
    Browsing own = Browsing.as(person.username());
    RequestSpecification copy = own.request();
    Browsing another = Browsing.as(person.username());
    own.post("/logout", Map.of()).then().statusCode(303).header("Location", "/login?left");
    copy.get("/inbox").then().statusCode(302).header("Location", "/login");
    another.get("/inbox").then().statusCode(200);
    assertThat(openSessions()).isEqualTo(1);
  }

  @Test
  void shouldEndAllOtherSessionsWhenThePasswordIsChanged() {
    Browsing here = Browsing.as(person.username());
    Browsing elsewhere = Browsing.as(person.username());
    here.post("/password", Map.of("present", OpenProgramme.PASSWORD, "password", FRESH))
        .then()
        .statusCode(303);
    here.get("/inbox").then().statusCode(200);
    elsewhere.get("/inbox").then().statusCode(302).header("Location", "/login");
    elsewhere.request().get("/api/tasks").then().statusCode(401);
  }

  @Test
  void shouldEndSessionsThatRestedTooLongOrLastedTooLong() throws Exception {
    Browsing own = Browsing.as(person.username());
    own.get("/inbox").then().statusCode(200);
    age("used_at", "9 hours");
    own.get("/inbox").then().statusCode(302);

    own = Browsing.as(person.username());
    age("started_at", "8 days");
    own.get("/inbox").then().statusCode(302);
  }

  @Test
  void shouldSlowDownTriesOfPasswordsWhoseverTheyAre() {
    for (String name : new String[] {person.username(), "nobody-" + UUID.randomUUID()}) {
      for (int i = 0; i < 5; i++) {
        assertThat(tryToLogIn(name, "wrong").header("Location")).isEqualTo("/login?error");
      }
      Response hindered = tryToLogIn(name, OpenProgramme.PASSWORD);
      assertThat(hindered.header("Location")).startsWith("/login?wait=");
      assertThat(hindered.header("Retry-After")).isEqualTo("1");
      Browsing.nobody()
          .get(hindered.header("Location"))
          .then()
          .statusCode(200)
          .body(containsString("Wait 1 seconds"));
    }
  }

  @Test
  void shouldSlowDownTriesOfThePresentPassword() {
    Browsing own = Browsing.as(person.username());
    for (int i = 0; i < 5; i++) {
      own.post("/password", Map.of("present", "wrong", "password", FRESH)).then().statusCode(422);
    }
    own.post("/password", Map.of("present", OpenProgramme.PASSWORD, "password", FRESH))
        .then()
        .statusCode(429)
        .header("Retry-After", "1");
  }

  @Test
  void shouldComeBackToThePageAndToNoOtherSite() {
    Browsing visitor = Browsing.nobody();
    visitor.get("/inbox?view=available").then().statusCode(302).header("Location", "/login");
    in(visitor).then().statusCode(302).header("Location", "/inbox?view=available");

    visitor
        .request()
        .header("Host", "elsewhere.example")
        .get("/people")
        .then()
        .statusCode(302)
        .header("Location", "/login");
    Browsing.nobody()
        .request()
        .cookie("came-from", Base64.getUrlEncoder().encodeToString("//x.y/".getBytes()))
        .formParam("j_username", person.username())
        .formParam("j_password", OpenProgramme.PASSWORD)
        .post("/j_security_check")
        .then()
        .header("Location", "/");
  }

  @Test
  void shouldRefuseFormsThatCannotBeRead() {
    for (String body : new String[] {"", "j_username=%zz", "j_username=a%00b&j_password=%00"}) {
      Browsing.nobody()
          .request()
          .contentType("application/x-www-form-urlencoded")
          .body(body)
          .post("/j_security_check")
          .then()
          .statusCode(302)
          .header("Location", "/login?error");
    }
  }

  @Test
  void shouldKeepNoSecretThatOpensASession() {
    String secret = sessions.start(person.id());
    assertThat(sessions.open(secret)).isPresent();
    assertThat(sessions.open(secret + "x")).isEmpty();
    assertThat(stored.texts("select encode(token_hash, 'escape') from login_session"))
        .doesNotContain(secret);
    Actor other = programme.person(Role.MANAGER);
    assertThat(sessions.open(sessions.start(other.id()))).isPresent();
  }

  private Response in(Browsing visitor) {
    return visitor
        .request()
        .formParam("j_username", person.username())
        .formParam("j_password", OpenProgramme.PASSWORD)
        .post("/j_security_check");
  }

  private static Response tryToLogIn(String name, String password) {
    return Browsing.nobody()
        .request()
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  private int openSessions() {
    return stored
        .texts(
            "select encode(token_hash, 'hex') from login_session where person_id = ?::uuid",
            person.id().toString())
        .size();
  }

  private void age(String column, String by) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                "update login_session set %1$s = %1$s - interval '%2$s' where person_id = ?"
                    .formatted(column, by))) {
      move.setObject(1, person.id());
      move.executeUpdate();
    }
  }
}
