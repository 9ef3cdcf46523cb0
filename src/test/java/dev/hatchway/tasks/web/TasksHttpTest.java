package dev.hatchway.tasks.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.tasks.PotentialOwners;
import dev.hatchway.tasks.TaskScene;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TasksHttpTest {

  private static final String HTML = "text/html";

  @Inject TaskScene scene;

  private UUID programme;
  private Actor ana;
  private UUID task;

  @BeforeEach
  void people() {
    programme = scene.programme();
    ana = scene.person("Ana", programme, Role.REVIEWER);
    task = scene.task(programme, PotentialOwners.role(Role.REVIEWER));
  }

  @Test
  void shouldSendPeopleToTheLoginAndProgramsAProblem() {
    given()
        .redirects()
        .follow(false)
        .accept(HTML)
        .get("/inbox")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/login"));
    given()
        .get("/api/tasks")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("title", equalTo("Please log in"))
        .body("instance", equalTo("/api/tasks"));
  }

  @Test
  void shouldBringPeopleBackToThePageOfAFormWhoseSessionHasEnded() {
    Response sent =
        given()
            .redirects()
            .follow(false)
            .accept(HTML)
            .header("Referer", "http://elsewhere.example/tasks/1")
            .formParam("verdict", "ACCEPT")
            .post("/tasks/" + task + "/completion");

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(new String(Base64.getUrlDecoder().decode(sent.getCookie("came-from"))))
        .isEqualTo("/");
  }

  @Test
  void shouldTellHtmxToShowTheWholeLogin() {
    given()
        .redirects()
        .follow(false)
        .header("HX-Request", "true")
        .formParam("x", "y")
        .post("/tasks/" + task + "/claim")
        .then()
        .statusCode(401)
        .header("HX-Redirect", "/login");
  }

  @Test
  void shouldRefuseAWrongPassword() {
    given()
        .redirects()
        .follow(false)
        .formParam("j_username", ana.username())
        .formParam("j_password", "guess")
        .post("/j_security_check")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/login?error"));
    given().get("/login?error").then().statusCode(200).body(containsString("do not go together"));
  }

  @Test
  void shouldShowTheInboxAndTheTask() {
    as(ana)
        .accept(HTML)
        .get("/inbox?view=available")
        .then()
        .statusCode(200)
        .body(containsString("Nimbus"))
        .body(containsString("Sample task"))
        .body(containsString("hx-post=\"/tasks/" + task + "/claim\""));
    as(ana)
        .accept(HTML)
        .get("/tasks/" + task)
        .then()
        .statusCode(200)
        .body(containsString("<h1>Sample task: Nimbus</h1>"))
        .body(containsString("Because &lt;it&gt; is so"))
        .body(containsString("name=\"verdict\""));
  }

  @Test
  void shouldChangeTheRowInPlaceWhenClaimed() {
    Session session = login(ana);

    session
        .form()
        .header("HX-Request", "true")
        .formParam("version", 0)
        .post("/tasks/" + task + "/claim")
        .then()
        .statusCode(200)
        .body(containsString("<tr data-row"))
        .body(containsString("You"))
        .body(not(containsString("<html")));
  }

  @Test
  void shouldRefuseAFormWithoutItsToken() {
    as(ana)
        .accept(HTML)
        .formParam("version", 0)
        .post("/tasks/" + task + "/claim")
        .then()
        .statusCode(400)
        .body(containsString("open for too long"));
  }

  @Test
  void shouldRefuseWhatAnotherSiteAsksFor() {
    as(ana)
        .contentType(ContentType.JSON)
        .header("Sec-Fetch-Site", "cross-site")
        .post("/api/tasks/" + task + "/claim")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void shouldShowTheFormAgainWithWhatWasTyped() {
    login(ana)
        .form()
        .formParam("reason", "Because I \"like\" it")
        .formParam("team", "7")
        .post("/tasks/" + task + "/completion")
        .then()
        .statusCode(422)
        .body(containsString("There is a problem"))
        .body(containsString("href=\"#verdict\""))
        .body(containsString("Because I &quot;like&quot; it"));
  }

  @Test
  void shouldClaimByTheApiAndNameWhoHasIt() {
    Actor ben = scene.person("Ben", programme, Role.REVIEWER);

    as(ana)
        .contentType(ContentType.JSON)
        .post("/api/tasks/" + task + "/claim")
        .then()
        .statusCode(200)
        .body("status", equalTo("RESERVED"));
    as(ben)
        .contentType(ContentType.JSON)
        .post("/api/tasks/" + task + "/claim")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("kind", equalTo("INVALID_STATE"))
        .body("type", equalTo("urn:hatchway:problem:invalid-state"))
        .body("subject.id", equalTo(task.toString()))
        .body(
            "detail", equalTo("Expected to claim the task on Nimbus, but it is reserved by Ana."));
    as(ana)
        .get("/api/tasks?view=mine")
        .then()
        .statusCode(200)
        .body("tasks", hasSize(1))
        .body("counts.MINE", equalTo(1));
  }

  @Test
  void shouldNameTheFieldsThatAreWrong() {
    as(ana)
        .contentType(ContentType.JSON)
        .body(Map.of("values", Map.of("verdict", "MAYBE")))
        .post("/api/tasks/" + task + "/completion")
        .then()
        .statusCode(422)
        .body("fields.field", hasItem("verdict"))
        .body("fields.field", hasItem("reason"));
    as(ana)
        .contentType(ContentType.JSON)
        .body("null")
        .post("/api/tasks/" + task + "/completion")
        .then()
        .statusCode(422)
        .body("fields.field", hasItem("values"));
  }

  @Test
  void shouldSayWhereJsonIsMalformed() {
    as(ana)
        .contentType(ContentType.JSON)
        .body("{\"values\": {")
        .post("/api/tasks/" + task + "/completion")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("line 1"));
    as(ana)
        .contentType(ContentType.JSON)
        .body("{\"person\": \"nobody\"}")
        .post("/api/tasks/" + task + "/forward")
        .then()
        .statusCode(400)
        .body("fields.field", hasItem("person"));
  }

  @Test
  void shouldHaveOneKindOfAnswerForEverythingElse() {
    as(ana).get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
    as(ana)
        .get("/api/tasks/not-an-id")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as(ana).delete("/api/tasks").then().statusCode(405).contentType("application/problem+json");
    as(ana)
        .contentType("application/xml")
        .body("<x/>")
        .post("/api/tasks/" + task + "/completion")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    as(ana).accept(HTML).get("/nothing").then().statusCode(404).body(containsString("Not found"));
    as(ana)
        .accept(HTML)
        .get("/tasks/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body(containsString("<h1>Not found</h1>"));
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeInWords() {
    as(ana)
        .contentType(ContentType.JSON)
        .body(new byte[65 * 1024 * 1024])
        .post("/api/tasks/" + task + "/completion")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("title", equalTo("Too large"));
  }

  @Test
  void shouldKeepATaskFromThoseItIsNotFor() {
    Actor sam = scene.person("Sam", scene.programme(), Role.REVIEWER);

    as(sam)
        .accept(HTML)
        .get("/tasks/" + task)
        .then()
        .statusCode(403)
        .body(containsString("Not for you"));
    as(sam).get("/api/tasks/" + task).then().statusCode(403).body("kind", equalTo("FORBIDDEN"));
    assertThat(scene.storyOf(task)).contains("task.access-refused");
  }

  @Test
  void shouldLogOut() {
    login(ana)
        .form()
        .redirects()
        .follow(false)
        .post("/logout")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/login?left"));
  }

  private record Session(Map<String, String> cookies, String token) {
    RequestSpecification form() {
      return given()
          .cookies(cookies)
          .accept(HTML)
          .contentType(ContentType.URLENC)
          .formParam("csrf", token);
    }
  }

  private static RequestSpecification as(Actor actor) {
    return given().cookies(cookiesOf(actor));
  }

  private static Map<String, String> cookiesOf(Actor actor) {
    return given()
        .redirects()
        .follow(false)
        .formParam("j_username", actor.username())
        .formParam("j_password", TaskScene.PASSWORD)
        .post("/j_security_check")
        .getCookies();
  }

  private static Session login(Actor actor) {
    Map<String, String> cookies = new java.util.HashMap<>(cookiesOf(actor));
    Response page = given().cookies(cookies).accept(HTML).get("/inbox");
    cookies.putAll(page.getCookies());
    String token = page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
    return new Session(cookies, token);
  }
}
