package dev.hatchway.rules.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.authoring.Draft;
import dev.hatchway.rules.authoring.OpenDraft;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EditingApiTest {

  private static final String SCORES = "scoring/scorecard.drl.csv";

  @Inject OpenProgramme programme;
  @Inject OpenDraft openDraft;

  private Actor analyst;
  private String api;
  private long revision;

  @BeforeEach
  void aDraft() {
    programme.openToVisitors();
    analyst = programme.person(Role.ANALYST);
    Draft draft = openDraft.open(analyst, programme.code(), "More points");
    api = "/api/rules/drafts/" + draft.id();
    revision = draft.revision();
  }

  @Test
  void shouldTellAndOfferWhileSomebodyTypes() {
    String text =
        "package scoring;\nimport dev.hatchway.rules.facts.*;\nrule \"x\" when Prduct() then end\n";
    given(as(analyst))
        .contentType("application/json")
        .body(Map.of("path", "scoring/new.drl", "text", text))
        .post(api + "/diagnostics")
        .then()
        .statusCode(200)
        .body("line", contains(3))
        .body("column", contains(15))
        .body("message", hasItem(containsString("Did you mean Product?")));
    given(as(analyst))
        .contentType("application/json")
        .body(Map.of("path", "scoring/new.drl", "text", text, "offset", text.indexOf("()") + 1))
        .post(api + "/completion")
        .then()
        .statusCode(200)
        .body("from", equalTo(text.indexOf("()") + 1));
  }

  /** The scripts of pages show the sentence; programs get it without isolates. */
  @Test
  void shouldIsolateWhatWasTypedForThoseWhoSeeIt() {
    String typed = "\u05d0\u05d1 \u05d2\u05d3";
    Map<String, String> file =
        Map.of(
            "path",
            "screening/eligibility.dslr",
            "text",
            "rule \"x\"\nwhen\n  " + typed + "\nthen\nend\n");

    given(as(analyst))
        .contentType("application/json")
        .header("Hatchway-Shown", "page")
        .body(file)
        .post(api + "/diagnostics")
        .then()
        .body("message", hasItem(containsString("“\u2068" + typed + "\u2069”")));
    given(as(analyst))
        .contentType("application/json")
        .body(file)
        .post(api + "/diagnostics")
        .then()
        .body("message", hasItem(containsString("“" + typed + "”")));
  }

  @Test
  void shouldGiveAndTakeTables() {
    List<List<List<String>>> rows =
        given(as(analyst))
            .get(api + "/tables/" + SCORES)
            .then()
            .statusCode(200)
            .body("tables", hasSize(5))
            .body("tables[0].columns[2].letters", equalTo("C"))
            .extract()
            .path("tables.rules.cells");
    RequestSpecification json = as(analyst).contentType("application/json");
    given(json)
        .body(Map.of("path", SCORES, "tables", rows))
        .post(api + "/diagnostics")
        .then()
        .statusCode(200)
        .body("$", empty());
    given(json).body(rows.subList(0, 2)).put(tables()).then().statusCode(422);
    rows.get(0).get(0).set(2, "MATURITY, 5");
    given(json).body(rows).put(tables()).then().statusCode(200);
    Actor other = programme.person(Role.ANALYST);
    rows.get(0).get(0).set(2, "MATURITY, 6");
    given(as(other).contentType("application/json"))
        .body(rows)
        .put(tables())
        .then()
        .statusCode(409)
        .body("detail", containsString(analyst.username()));
    given(as(analyst))
        .get(api + "/files/" + SCORES)
        .then()
        .body(containsString("\nThe product is an idea,IDEA,\"MATURITY, 5\"\n"));
  }

  @Test
  void shouldBeOpenToReadersAndClosedToOthers() {
    Map<String, Object> typed = Map.of("path", "scoring/new.drl", "text", "", "offset", 0);
    given(as(programme.person(Role.AUDITOR)).contentType("application/json"))
        .body(typed)
        .post(api + "/diagnostics")
        .then()
        .statusCode(200);
    given(as(programme.person(Role.AUDITOR)).contentType("application/json"))
        .body(List.of(List.of(), List.of(), List.of(), List.of(), List.of()))
        .put(tables())
        .then()
        .statusCode(403);
    for (String what : List.of("/diagnostics", "/completion")) {
      given(as(programme.applicant()).contentType("application/json"))
          .body(typed)
          .post(api + what)
          .then()
          .statusCode(403);
    }
    given(as(programme.applicant())).get(api + "/tables/" + SCORES).then().statusCode(403);
    given(as(analyst)).get(api + "/tables/scoring/none.drl.csv").then().statusCode(404);
  }

  private String tables() {
    return api + "/tables/" + SCORES + "?revision=" + revision;
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
