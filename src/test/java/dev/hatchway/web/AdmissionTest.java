package dev.hatchway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that has as much in hand as it can work on says so early. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AdmissionTest {

  @Inject OpenProgramme programme;
  @Inject DataSource database;
  @Inject AdmissionSettings settings;

  private String session;

  @BeforeEach
  void somebody() {
    programme.openToVisitors();
    Actor manager = programme.person(Role.MANAGER);
    session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", manager.username())
            .formParam("j_password", OpenProgramme.PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
  }

  @Test
  void shouldRefuseProgramsEarlyWhilePeopleAreServed() throws Exception {
    ExecutorService programs = Executors.newFixedThreadPool(settings.programs());
    List<Future<Response>> waiting = new ArrayList<>();
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      // given: as many requests of programs as one node takes, all held up by the database
      other.setAutoCommit(false);
      statement.execute("lock table import_run in access exclusive mode");
      for (int i = 0; i < settings.programs(); i++) {
        waiting.add(programs.submit(this::askForAnImport));
      }
      awaitHeldUp(settings.programs());

      // when
      long begun = System.nanoTime();
      Response refused = askForAnImport();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

      // then
      refused
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .contentType("application/problem+json")
          .body("type", equalTo("urn:hatchway:problem:503"));
      assertThat(millis).as("told at once").isLessThan(2_000);
      given(as()).get("/inbox").then().statusCode(200);
      given(as()).get("/q/health/ready").then().statusCode(200);
      other.rollback();
    }

    // and: it recovers at once, nothing that it took is lost
    for (Future<Response> answer : waiting) {
      assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).as("there is none").isEqualTo(404);
    }
    programs.shutdown();
    askForAnImport().then().statusCode(404);
  }

  private Response askForAnImport() {
    return given(as()).get("/api/imports/" + UUID.randomUUID());
  }

  private RequestSpecification as() {
    return given().cookie("quarkus-credential", session);
  }

  private void awaitHeldUp(int requests) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (heldUp() < requests) {
      assertThat(System.nanoTime()).as("requests held up").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private long heldUp() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database()")) {
      row.next();
      return row.getLong(1);
    }
  }
}
