package dev.hatchway.rules.simulation.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.Drafts;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.rules.authoring.SaveDraftFile;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SimulationPagesTest {

  private static final String ELIGIBILITY = "screening/eligibility.dslr";

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject OpenDraft openDraft;
  @Inject SaveDraftFile saveDraftFile;
  @Inject Drafts drafts;
  @Inject EntityManager entities;

  private Actor analyst;
  private Draft draft;

  @BeforeEach
  void draftRulesForAnApplicationThatWasDecided() {
    programme.openToVisitors();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    analyst = programme.personWithPassword(Role.ANALYST);
    draft = openDraft.open(analyst, programme.code(), "=Nobody may come");
    String rules = drafts.files(analyst, draft.id()).text(ELIGIBILITY);
    String stricter =
        rules.replace(
            "  - in one of the programme's regions\nthen\n  the company is eligible on this point",
            "  - in one of the programme's regions\nthen\n  the company is not eligible");
    assertThat(stricter).isNotEqualTo(rules);
    draft =
        saveDraftFile.save(
            analyst,
            draft.id(),
            ELIGIBILITY,
            stricter.getBytes(StandardCharsets.UTF_8),
            draft.revision());
  }

  @Test
  void shouldTryADraftByApi() throws InterruptedException {
    String id = started();

    as(analyst)
        .get("/api/rules/simulations/" + id)
        .then()
        .statusCode(200)
        .body("simulation.state", equalTo("FINISHED"))
        .body("stale", equalTo(false))
        .body("result.applications", equalTo(1))
        .body("result.changed", equalTo(1));
    as(analyst)
        .get("/api/rules/simulations/" + id + "/changes?aspect=verdict")
        .then()
        .statusCode(200)
        .body("after", hasItem("NOT_ELIGIBLE"));
    as(analyst)
        .get("/api/rules/simulations?draft=" + draft.id())
        .then()
        .body("simulation.id", hasItem(id));
    as(analyst)
        .contentType(ContentType.JSON)
        .post("/api/rules/simulations/" + id + "/cancellation")
        .then()
        .statusCode(409);
    as(analyst).get("/api/rules/simulations").then().statusCode(422);
    as(Role.MANAGER).get("/api/rules/simulations/" + id).then().statusCode(200);
    as(Role.REVIEWER).get("/api/rules/simulations/" + id).then().statusCode(403);
    as(Role.MANAGER)
        .contentType(ContentType.JSON)
        .body(Map.of("draft", draft.id()))
        .post("/api/rules/simulations")
        .then()
        .statusCode(403);
  }

  @Test
  void shouldShowWhatComesOutOtherwise() throws InterruptedException {
    String id = started();

    as(analyst)
        .get("/rules/drafts/" + draft.id() + "/simulations")
        .then()
        .statusCode(200)
        .body(containsString("/rules/simulations/" + id));
    as(analyst)
        .get("/rules/simulations/" + id)
        .then()
        .statusCode(200)
        .body(containsString("Verdict of the screening"))
        .body(containsString("The same rules fire and conclude something else"))
        .body(containsString("Not eligible"));
    as(analyst)
        .get("/rules/simulations/" + id + "?aspect=verdict&before=ELIGIBLE&after=NOT_ELIGIBLE")
        .then()
        .statusCode(200)
        .body(containsString("Eligible → Not eligible"));
    as(analyst)
        .get("/rules/simulations/" + id + "/progress")
        .then()
        .statusCode(200)
        .header("HX-Refresh", "true");
    as(analyst)
        .get("/rules/simulations/" + id + "/changes.csv")
        .then()
        .statusCode(200)
        .body(containsString("\"Reference\",\"Company\""))
        .body(containsString("\"Verdict of the screening\",\"Eligible\",\"Not eligible\""));
    as(Role.REVIEWER).get("/rules/simulations/" + id + "/changes.csv").then().statusCode(403);
  }

  @Test
  void shouldNameWhatCannotBeReadByPageAndApi() throws InterruptedException {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update decision set facts = '[{\"fact\": \"Company\", \"turnover\":"
                            + " {\"eur\": 1e-2000}}]' where programme_id = ?1 and decision = 'screening'")
                    .setParameter(1, draft.programmeId())
                    .executeUpdate());
    String reference =
        (String)
            entities
                .createNativeQuery(
                    "select reference from startup_application where id = ?1", String.class)
                .setParameter(1, journey.application())
                .getSingleResult();

    String id = started();

    as(analyst)
        .get("/api/rules/simulations/" + id)
        .then()
        .body("simulation.state", equalTo("FINISHED"))
        .body("result.applications", equalTo(0))
        .body("result.unread", equalTo(1))
        .body("result.unreadCases.reference", hasItem(reference))
        .body(
            "result.unreadCases.why",
            hasItem("Can't be read: facts, where [0].turnover.eur is out of bounds"));
    as(analyst)
        .get("/rules/simulations/" + id)
        .then()
        .statusCode(200)
        .body(containsString("Not readable, and not counted"))
        .body(containsString(reference))
        .body(containsString("[0].turnover.eur is out of bounds"));
    as(analyst).get("/rules/drafts/" + draft.id() + "/simulations").then().statusCode(200);
  }

  @Test
  void shouldExportNoCellThatASpreadsheetTakesForAFormula() throws InterruptedException {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update startup_application set company_name = '=HYPERLINK(\"x\")'"
                            + " where programme_id = ?1")
                    .setParameter(1, draft.programmeId())
                    .executeUpdate());
    String id = started();

    as(analyst)
        .get("/rules/simulations/" + id + "/changes.csv")
        .then()
        .statusCode(200)
        .body(containsString("'=HYPERLINK"))
        .body(not(containsString(",=")))
        .body(not(containsString(",\"=")));
  }

  @Test
  void shouldSayThatTheDraftHasMovedOn() throws InterruptedException {
    String id = started();
    saveDraftFile.save(
        analyst,
        draft.id(),
        ELIGIBILITY,
        "# nothing\n".getBytes(StandardCharsets.UTF_8),
        draft.revision());

    as(analyst)
        .get("/rules/simulations/" + id)
        .then()
        .body(containsString("The draft has changed since"));
    as(analyst)
        .get("/api/rules/simulations/" + id)
        .then()
        .body("stale", equalTo(true))
        .body("result.changed", equalTo(1));
  }

  private String started() throws InterruptedException {
    String id =
        as(analyst)
            .contentType(ContentType.JSON)
            .body(Map.of("draft", draft.id(), "basis", "AS_DECIDED"))
            .post("/api/rules/simulations")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    String state = "WAITING";
    for (int i = 0; i < 600 && !state.equals("FINISHED"); i++) {
      Thread.sleep(100);
      state = as(analyst).get("/api/rules/simulations/" + id).path("simulation.state");
    }
    return id;
  }

  private RequestSpecification as(Role role) {
    return as(programme.personWithPassword(role));
  }

  private static RequestSpecification as(Actor actor) {
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", actor.username())
            .formParam("j_password", OpenProgramme.PASSWORD)
            .post("/j_security_check")
            .getCookie("quarkus-credential");
    return given().cookie("quarkus-credential", session);
  }
}
