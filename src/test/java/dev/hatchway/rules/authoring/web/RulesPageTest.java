package dev.hatchway.rules.authoring.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.runtime.DecisionRequest;
import dev.hatchway.rules.runtime.Decisions;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RulesPageTest {

  private static final String PASSWORD = "a long enough password";

  @Inject PublishRelease publish;
  @Inject ShippedRules shipped;
  @Inject RegisterPerson register;
  @Inject Decisions decisions;
  @Inject EntityManager entities;
  @Inject Time time;

  private UUID programme;
  private String code;

  @BeforeEach
  void aProgrammeWithRules() {
    programme = UUID.randomUUID();
    code = "p-" + programme;
    QuarkusTransaction.requiringNew()
        .run(() -> entities.persist(new Programme(programme, code, "Programme", time.instant())));
    publish.publish(Actor.SYSTEM, programme, shipped.files());
  }

  @Test
  void shouldListTheFilesByDecision() {
    given(as(Role.ANALYST))
        .get("/rules")
        .then()
        .statusCode(200)
        .body(containsString("Screening: eligibility and size"))
        .body(containsString("eligibility.dslr"))
        .body(containsString("Who the programme can take."));
  }

  @Test
  void shouldShowEveryFile() {
    RequestSpecification auditor = as(Role.AUDITOR);
    for (String path : shipped.files().keySet()) {
      given(auditor).get("/rules/files/" + path).then().statusCode(200);
    }
    given(auditor)
        .get("/rules/files/screening/eligibility.dslr")
        .then()
        .body(containsString("id=\"rule-the-country-is-missing-so-a-person-must-look\""));
    given(auditor)
        .get("/rules/files/screening/size-taiwan.drl.csv")
        .then()
        .body(
            containsString(
                "<tr id=\"rule-under-5-regular-employees-a-small-scale-business-in-taiwan\">"));
  }

  @Test
  void shouldShowRulesOnlyToThoseWhoMayReadThem() {
    given(as(Role.APPLICANT)).get("/rules?programme=" + code).then().statusCode(403);
    given(as(Role.REVIEWER)).get("/api/rules/files?programme=" + code).then().statusCode(403);
    given(as(Role.ANALYST)).get("/rules/files/screening/none.drl").then().statusCode(404);
  }

  @Test
  void shouldGiveFilesAndDecisionsByApi() {
    // given
    UUID application = UUID.randomUUID();
    var facts = List.of(new Submission(code, "2026", 10, null, LocalDate.of(2026, 3, 2)));
    UUID id =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    decisions
                        .decide(new DecisionRequest(programme, "screening", application, facts))
                        .id());
    RequestSpecification analyst = as(Role.ANALYST);

    // when, then
    given(analyst)
        .get("/api/rules/files")
        .then()
        .statusCode(200)
        .body("[0].programme", equalTo(code))
        .body("[0].files.path", hasItem("routing/bars.dslr"))
        .body("[0].files.find { it.path == 'routing/bars.dslr' }.rules", greaterThan(5));
    given(analyst)
        .get("/api/decisions?application=" + application)
        .then()
        .statusCode(200)
        .body("$", hasSize(1))
        .body("[0].id", equalTo(id.toString()))
        .body("[0].facts[0].completenessPercent", equalTo(10))
        .body("[0].outcomes.reason", hasItem("Most of the form is empty, so a person must look"));
    given(analyst)
        .get("/api/decisions/" + id + "/replay")
        .then()
        .body("sameOutcome", equalTo(true))
        .body("sameRules", equalTo(true));
    given(as(Role.REVIEWER))
        .get("/api/decisions?application=" + application)
        .then()
        .statusCode(403);
    given(analyst).get("/api/decisions").then().statusCode(422);
  }

  private RequestSpecification as(Role role) {
    String username = role.name().toLowerCase() + "-" + UUID.randomUUID();
    register.register(
        Actor.SYSTEM,
        new RegisterPerson.NewPerson(
            username, PASSWORD, "Ana", null, List.of(new Actor.Membership(programme, role, null))));
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", username)
            .formParam("j_password", PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
    assertThat(session).isNotNull();
    return given().cookie("quarkus-credential", session);
  }
}
