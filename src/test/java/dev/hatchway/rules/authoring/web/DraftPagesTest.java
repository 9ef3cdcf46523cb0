package dev.hatchway.rules.authoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DraftPagesTest {

  @Inject OpenProgramme programme;
  @Inject Checks checks;
  @Inject Drafts drafts;

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
  }

  @Test
  void shouldChangeADraftByApi() {
    // given
    String id =
        as(Role.ANALYST)
            .contentType(ContentType.JSON)
            .body(Map.of("programme", programme.code(), "title", "A new bar"))
            .post("/api/rules/drafts")
            .then()
            .statusCode(201)
            .body("state", equalTo("OPEN"))
            .extract()
            .path("id");
    String file = "/api/rules/drafts/" + id + "/files/screening/eligibility.dslr";
    byte[] before = as(Role.ANALYST).get(file).asByteArray();

    // when
    as(Role.ANALYST)
        .contentType(ContentType.TEXT)
        .body(new String(before, StandardCharsets.UTF_8) + "\n")
        .put(file + "?revision=0")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1));

    // then
    as(Role.AUDITOR)
        .get("/api/rules/drafts/" + id)
        .then()
        .statusCode(200)
        .body("stale", equalTo(false))
        .body(
            "files.find { it.summary.path == 'screening/eligibility.dslr' }.difference",
            equalTo("CHANGED"));
    as(Role.ANALYST).body("x").put(file + "?revision=0").then().statusCode(409);
    as(Role.ANALYST).delete(file + "?revision=1").then().statusCode(200);
    as(Role.ANALYST).get(file).then().statusCode(404);
    as(Role.ANALYST)
        .get("/api/rules/drafts?programme=" + programme.code())
        .then()
        .body("id", hasItem(id));
    as(Role.AUDITOR).delete("/api/rules/drafts/" + id).then().statusCode(403);
    as(Role.ANALYST).delete("/api/rules/drafts/" + id).then().statusCode(204);
  }

  @Test
  void shouldShowDraftsAndWhatIsInThem() {
    String id =
        as(Role.ANALYST)
            .contentType(ContentType.JSON)
            .body(Map.of("programme", programme.code(), "title", "A newer bar"))
            .post("/api/rules/drafts")
            .path("id");

    as(Role.RULE_APPROVER)
        .get("/rules/drafts?programme=" + programme.code())
        .then()
        .statusCode(200)
        .body(containsString("A newer bar"));
    as(Role.RULE_APPROVER)
        .get("/rules/drafts/" + id)
        .then()
        .statusCode(200)
        .body(containsString("screening/eligibility.dslr"));
    as(Role.APPLICANT).get("/rules/drafts/" + id).then().statusCode(403);
  }

  @Test
  void shouldProposeAndReleaseByApiAndShowItOnPages() {
    // given
    RequestSpecification analyst = as(Role.ANALYST);
    RequestSpecification approver = as(Role.RULE_APPROVER);
    String id =
        given(analyst)
            .contentType(ContentType.JSON)
            .body(Map.of("programme", programme.code(), "title", "Another reading"))
            .post("/api/rules/drafts")
            .path("id");
    given(analyst)
        .contentType(ContentType.TEXT)
        .body("# About these rules\n")
        .put("/api/rules/drafts/" + id + "/files/notes.md?revision=0")
        .then()
        .statusCode(200);
    given(analyst)
        .get("/rules/drafts/" + id + "/proposal")
        .then()
        .statusCode(200)
        .body(containsString("notes.md"));
    given(analyst).get("/rules/drafts/" + id + "/merge").then().statusCode(200);
    // a busy machine may take longer to check them than a client waits
    checks.of(drafts.files(Actor.SYSTEM, UUID.fromString(id)));
    List<String> warnings = given(analyst).get("/api/rules/drafts/" + id + "/warnings").path("key");
    for (String warning : warnings) {
      given(analyst)
          .contentType(ContentType.JSON)
          .body(Map.of("finding", warning, "reason", "It came with the shipped rules"))
          .post("/api/rules/drafts/" + id + "/warnings")
          .then()
          .statusCode(204);
    }

    // when
    String proposal =
        given(analyst)
            .contentType(ContentType.JSON)
            .body(Map.of("message", "Notes for the auditors"))
            .post("/api/rules/drafts/" + id + "/proposals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given(analyst)
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api/rules/proposals/" + proposal + "/approval")
        .then()
        .statusCode(403);
    given(approver)
        .get("/rules/proposals/" + proposal)
        .then()
        .statusCode(200)
        .body(containsString("Notes for the auditors"))
        .body(containsString("About these rules"))
        .body(containsString("173 of 173 scenarios came true."))
        .body(containsString("rules and rows are fired by a scenario: 100 %."));
    given(approver)
        .get("/api/rules/proposals/" + proposal)
        .then()
        .body("scenarios.passed", equalTo(173));
    given(approver).get("/rules/proposals").then().statusCode(200);
    given(approver).get("/rules").then().body(containsString("1 proposal waits"));
    given(approver)
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api/rules/proposals/" + proposal + "/approval")
        .then()
        .statusCode(200)
        .body("closing.outcome", equalTo("APPROVED"));

    // then
    List<Integer> numbers =
        given(approver)
            .get("/api/rules/releases/" + programme.code())
            .then()
            .body("[0].reason", equalTo("Notes for the auditors"))
            .body("[0].state", equalTo("LIVE"))
            .extract()
            .path("number");
    given(approver)
        .get("/rules/releases?programme=" + programme.code())
        .then()
        .statusCode(200)
        .body(containsString("Notes for the auditors"));
    given(approver)
        .get(
            "/rules/releases/compared?programme=%s&from=%d&to=%d"
                .formatted(programme.code(), numbers.get(1), numbers.get(0)))
        .then()
        .statusCode(200)
        .body(containsString("notes.md"));
    byte[] archive =
        given(approver)
            .get("/api/rules/archives/releases/%s/%d".formatted(programme.code(), numbers.get(0)))
            .asByteArray();
    String imported =
        given(analyst)
            .contentType("application/zip")
            .body(archive)
            .post("/api/rules/archives?title=Again&programme=" + programme.code())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given(analyst).get("/api/rules/drafts/" + imported).then().body("draft.revision", equalTo(0));
    given(approver)
        .contentType("application/zip")
        .body(archive)
        .post("/api/rules/archives?title=Again&programme=" + programme.code())
        .then()
        .statusCode(403);
    given(approver)
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The auditors have their own"))
        .post("/api/rules/releases/%s/%d/rollback".formatted(programme.code(), numbers.get(1)))
        .then()
        .statusCode(200)
        .body("rolledBackTo", equalTo(numbers.get(1)));
  }

  private RequestSpecification as(Role role) {
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", programme.personWithPassword(role).username())
            .formParam("j_password", OpenProgramme.PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
    return given().cookie("quarkus-credential", session);
  }
}
