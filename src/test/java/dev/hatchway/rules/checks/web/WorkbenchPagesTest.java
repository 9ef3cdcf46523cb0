package dev.hatchway.rules.checks.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.rules.checks.Checks;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WorkbenchPagesTest {

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject Checks checks;
  @Inject ShippedRules shipped;

  private String analyst;
  private String draft;

  @BeforeEach
  void beginADraft() {
    programme.openToVisitors();
    checks.of(new RuleFiles(shipped.files()));
    analyst = session(Role.ANALYST);
    draft =
        as(analyst)
            .contentType(ContentType.JSON)
            .body(Map.of("programme", programme.code(), "title", "A stricter size"))
            .post("/api/rules/drafts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void shouldFindNothingWrongWithWhatIsLiveAndMuchWithWhatIsNot() {
    as(analyst)
        .get("/api/rules/drafts/" + draft + "/check")
        .then()
        .statusCode(200)
        .body("errors", equalTo(0))
        .body("warnings", equalTo(0));

    save("screening/odd.drl", opposite());

    as(analyst)
        .get("/api/rules/drafts/" + draft + "/check")
        .then()
        .body("findings.kind", hasItem("contradiction"))
        .body("findings.find { it.kind == 'contradiction' }.line", equalTo(11))
        .body(
            "findings.find { it.kind == 'contradiction' }.example[0]",
            containsString("largeOwnershipPercent 20"));
    as(analyst)
        .get("/rules/drafts/" + draft + "/check")
        .then()
        .statusCode(200)
        .body(containsString("look at the same, hold together, and say the opposite"))
        .body(containsString("/files/screening/odd.drl#L11"));
  }

  @Test
  void shouldCheckTheSameContentOnce() {
    RuleFiles files =
        new RuleFiles(Map.of("screening/one.drl", opposite().getBytes(StandardCharsets.UTF_8)));

    var first = checks.of(files);
    var second = checks.of(files);

    assertThat(second).isEqualTo(first);
    assertThat(
            stored.texts(
                "select content_hash from rule_check where content_hash = ?", files.hash()))
        .hasSize(1);
    assertThat(checks.ofContent(files.hash())).contains(first);
  }

  @Test
  void shouldRunScenariosAndShowWhatIsNotCovered() {
    as(analyst)
        .get("/api/rules/drafts/" + draft + "/scenarios")
        .then()
        .statusCode(200)
        .body("uncovered.size()", equalTo(0));
    save("screening/odd.drl", opposite());

    as(analyst)
        .get("/rules/drafts/" + draft + "/scenarios")
        .then()
        .statusCode(200)
        .body(containsString("Expected result: ELIGIBLE, saw NOT_ELIGIBLE"))
        .body(containsString("Four regular employees are a small-scale business in Taiwan"));
    as(analyst)
        .get("/api/rules/drafts/" + draft + "/scenarios/junit.xml")
        .then()
        .statusCode(200)
        .contentType(ContentType.XML)
        .body("testsuites.testsuite.size()", equalTo(5));
  }

  @Test
  void shouldAddChangeAndRemoveAScenario() {
    String page = "/rules/drafts/" + draft + "/scenarios";
    String text = "scenario: Nobody\n  expect result: none\n  expect not fired: Nothing";

    post(page + "/new?decision=deadlines", page + "/saved", Map.of("text", text, "place", "-1"))
        .then()
        .statusCode(303);
    post(
            page + "/edit?file=scenarios/deadlines.scenario&place=7",
            page + "/saved",
            Map.of("text", text + "\n  expect Nothing", "place", "7"))
        .then()
        .statusCode(422)
        .body(containsString("Line 4"))
        .body(containsString("no kind of outcome that is called “Nothing”"));
    post(
            page + "/edit?file=scenarios/deadlines.scenario&place=7",
            page + "/saved",
            Map.of("text", text.replace("Nobody", "No one"), "place", "7"))
        .then()
        .statusCode(303);
    as(analyst).get(page).then().body(containsString("No one")).body(not(containsString("Nobody")));
    post(
            page + "/edit?file=scenarios/deadlines.scenario&place=7",
            page + "/removed",
            Map.of("place", "7"))
        .then()
        .statusCode(303);
    as(analyst).get(page).then().body(not(containsString("No one")));
  }

  @Test
  void shouldMakeAScenarioOfAnApplicationAndExplainIt() {
    journey.submit(programme.applicant(), programme.code(), StartupProfiles.notEligible());
    String reference = stored.reference(journey.application());

    as(analyst)
        .get(
            "/rules/drafts/" + draft + "/scenarios/new?decision=screening&application=" + reference)
        .then()
        .statusCode(200)
        .body(containsString("given Company"))
        .body(containsString("expect result: NOT_ELIGIBLE"));
    as(analyst)
        .get(
            "/rules/try?programme="
                + programme.code()
                + "&decision=screening&application="
                + reference)
        .then()
        .statusCode(200)
        .body(containsString("A non-profit organisation is not a business"))
        .body(containsString("legalForm from NON_PROFIT to"))
        .body(containsString("Company: region == OTHER is not met: region = TAIWAN"));
    as(analyst)
        .get("/applications/" + reference)
        .then()
        .statusCode(200)
        .body(containsString("/rules/try?programme=" + programme.code()));
    as(analyst)
        .get("/rules/drafts/" + draft + "/try?decision=routing&application=" + reference)
        .then()
        .statusCode(409);
  }

  @Test
  void shouldTryTypedFactsAndNameTheFieldThatCannotBeRead() {
    String page = "/rules/drafts/" + draft + "/try?decision=screening";
    as(analyst).get(page).then().statusCode(200).body(containsString("f0.legalName"));
    as(analyst)
        .get(page + "&f0=Company&f0.legalName=Lumen&f0.country=TW&f0.employees=many")
        .then()
        .statusCode(200)
        .body(containsString("“many” can’t be read"));
    Map<String, Object> attempt =
        Map.of(
            "decision",
            "screening",
            "wanted",
            "ELIGIBLE",
            "facts",
            List.of(
                Map.of(
                    "fact",
                    "Company",
                    "legalName",
                    "Lumen",
                    "country",
                    "DE",
                    "employees",
                    "60",
                    "turnover",
                    "9000000 EUR"),
                Map.of("fact", "Product", "sector", "HEALTH")));
    for (String address :
        List.of("drafts/" + draft + "/try", "try?programme=" + programme.code())) {
      as(analyst)
          .contentType(ContentType.JSON)
          .body(attempt)
          .post("/api/rules/" + address)
          .then()
          .statusCode(200)
          .body("result", equalTo("A person must look"))
          .body("ways[0].changes[0]", containsString("employees from 60 to 49"));
    }
    as(session(Role.APPLICANT))
        .contentType(ContentType.JSON)
        .body(attempt)
        .post("/api/rules/try?programme=" + programme.code())
        .then()
        .statusCode(403);
  }

  @Test
  void shouldLetOnlyReadersOfRulesLookAndOnlyAnalystsWrite() {
    String applicant = session(Role.APPLICANT);
    String page = "/rules/drafts/" + draft;
    for (String path : List.of("/check", "/scenarios", "/try", "/scenarios/new?decision=routing")) {
      as(applicant).get(page + path).then().statusCode(403);
    }
    as(applicant).get("/rules/try").then().statusCode(403);
    as(applicant).get("/api" + page + "/check").then().statusCode(403);
    as(applicant).get("/api" + page + "/scenarios").then().statusCode(403);
    String auditor = session(Role.AUDITOR);
    as(auditor).get(page + "/check").then().statusCode(200);
    as(auditor)
        .get(page + "/scenarios")
        .then()
        .statusCode(200)
        .body(not(containsString("scenarios/new")));
    String before = analyst;
    analyst = auditor;
    post(
            page + "/scenarios/new?decision=routing",
            page + "/scenarios/saved",
            Map.of("text", "scenario: X\n  expect result: none", "place", "-1"))
        .then()
        .statusCode(403);
    analyst = before;
  }

  private static String opposite() {
    return """
        package screening;
        import dev.hatchway.rules.facts.*;

        rule "A fifth is little enough"
        when
          Company(largeOwnershipPercent != null, largeOwnershipPercent <= 20)
        then
          insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));
        end

        rule "A fifth is too much"
        when
          Company(largeOwnershipPercent != null, largeOwnershipPercent >= 20)
        then
          insert(new Eligibility(Verdict.NOT_ELIGIBLE, drools.getRule().getName()));
        end
        """;
  }

  private void save(String path, String text) {
    as(analyst)
        .contentType(ContentType.TEXT)
        .body(text)
        .put("/api/rules/drafts/" + draft + "/files/" + path + "?revision=0")
        .then()
        .statusCode(200);
  }

  /** Sends the form of a page, with what it holds and what is typed. */
  private Response post(String page, String action, Map<String, String> typed) {
    Response shown = as(analyst).get(page);
    String html = shown.then().statusCode(200).extract().asString();
    return as(analyst)
        .cookies(shown.getCookies())
        .redirects()
        .follow(false)
        .formParam("csrf", value(html, "csrf"))
        .formParam("file", value(html, "file"))
        .formParam("revision", value(html, "revision"))
        .formParams(typed)
        .post(action);
  }

  private static String value(String html, String name) {
    String start = "name=\"" + name + "\" value=\"";
    int at = html.indexOf(start) + start.length();
    return html.substring(at, html.indexOf('"', at));
  }

  private static RequestSpecification as(String session) {
    return given().cookie("quarkus-credential", session);
  }

  private String session(Role role) {
    Actor person = programme.personWithPassword(role);
    return given()
        .redirects()
        .follow(false)
        .formParam("j_username", person.username())
        .formParam("j_password", OpenProgramme.PASSWORD)
        .post("/j_security_check")
        .getCookie("quarkus-credential");
  }
}
