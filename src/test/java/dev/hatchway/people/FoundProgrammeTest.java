package dev.hatchway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.programme.Programmes;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.InstallationPeople;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FoundProgrammeTest {

  @Inject OpenProgramme programme;
  @Inject InstallationPeople installation;
  @Inject FoundProgramme foundProgramme;
  @Inject Programmes programmes;
  @Inject Actors actors;

  private final String code = "new-" + UUID.randomUUID().toString().substring(0, 12);
  private Actor administrator;

  @BeforeEach
  void openAnotherProgramme() {
    programme.openToVisitors();
    administrator = installation.administrator(programme);
  }

  @AfterEach
  void leave() {
    installation.leave();
  }

  @Test
  void shouldMakeTheFounderItsAdministratorAndNobodyElse() {
    UUID id = foundProgramme.found(administrator, new NewProgramme(code, "New programme"));

    assertThat(administrators(id)).extracting(Actor::id).containsExactly(administrator.id());
    Refused.with(
        Kind.CONFLICT, () -> foundProgramme.found(administrator, new NewProgramme(code, "Again")));
  }

  @Test
  void shouldRefuseOthersAndWhatIsNotWhole() {
    NewProgramme planned = new NewProgramme(code, "New programme");
    for (Role role : Role.values()) {
      Actor other = role == Role.PARTNER ? programme.manager() : programme.person(role);
      Refused.with(Kind.FORBIDDEN, () -> foundProgramme.found(other, planned));
    }
    assertThat(programmes.find(code)).isEmpty();
    Refused.field(
        "code",
        "refusal.code",
        () -> foundProgramme.found(administrator, new NewProgramme("No code", "Name")));
    Refused.field(
        "name",
        "refusal.field.required",
        () -> foundProgramme.found(administrator, new NewProgramme(code, " ")));
  }

  @Test
  void shouldAddAProgrammeAndItsFirstCohortOnPages() {
    Browsing page = Browsing.as(administrator.username());
    page.get("/people").then().statusCode(200).body(containsString("Add a programme"));
    page.post("/people", Map.of("code", code, "name", "New programme"))
        .then()
        .statusCode(303)
        .header("Location", containsString("/people/" + code + "/cohorts"));
    page.get("/people/" + code + "/cohorts").then().body(containsString("No cohort yet"));
    page.post("/people", Map.of("code", code, "name", "Again"))
        .then()
        .statusCode(409)
        .body(containsString("There is a programme"));
    page.post("/people/" + code + "/cohorts", Map.of("code", "first", "name", "First"))
        .then()
        .statusCode(422)
        .body(containsString("Give a date"))
        .body(containsString("Give a whole number"));
    Map<String, String> cohort =
        Map.of(
            "code", "first",
            "name", "First",
            "opensOn", "2031-01-01",
            "closesOn", "2031-02-01",
            "places", "12");
    page.post("/people/" + code + "/cohorts", cohort).then().statusCode(303);
    page.post("/people/" + code + "/cohorts", cohort).then().statusCode(409);
    assertThat(programmes.cohortsOf(programmes.withCode(code).id()))
        .singleElement()
        .satisfies(c -> assertThat(c.closesOn()).isEqualTo(LocalDate.of(2031, 2, 1)));
  }

  @Test
  void shouldAddAProgrammeAndACohortByApi() {
    Browsing program = Browsing.as(administrator.username());
    program
        .json("/api/programmes", Map.of("code", code, "name", "New programme"), Map.of())
        .then()
        .statusCode(201);
    Map<String, Object> cohort =
        Map.of(
            "code", "first",
            "name", "First",
            "opensOn", "2031-01-01",
            "closesOn", "2031-02-01",
            "places", 12);
    String cohorts = "/api/programmes/" + code + "/cohorts";
    program.json(cohorts, cohort, Map.of()).then().statusCode(201);
    program
        .request()
        .accept(ContentType.JSON)
        .get("/api/programmes/" + code)
        .then()
        .body("cohorts[0].opensOn", equalTo("2031-01-01"));
    program.request().get("/api/programmes").then().body("code", hasItem(code));
    Browsing.as(programme.manager().username())
        .json(cohorts, cohort, Map.of())
        .then()
        .statusCode(403);
  }

  private List<Actor> administrators(UUID programmeId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> actors.holding(Role.ADMINISTRATOR, programmeId));
  }
}
