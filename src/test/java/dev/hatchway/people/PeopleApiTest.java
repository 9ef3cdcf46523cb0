package dev.hatchway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Role;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PeopleApiTest {

  @Inject OpenProgramme programme;
  @Inject StoredCase stored;

  private Browsing administrator;
  private String people;

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    administrator = Browsing.as(programme.person(Role.ADMINISTRATOR).username());
    people = "/api/programmes/" + programme.code() + "/people";
  }

  @Test
  void shouldRegisterPeopleWithRolesAndShowThem() {
    String username = "api-" + UUID.randomUUID();
    json(administrator)
        .body(person(username, "[{\"role\":\"PARTNER\",\"partner\":\"foxconn\"}]"))
        .post(people)
        .then()
        .statusCode(201)
        .header("Location", containsString(people + "/" + username));
    json(administrator)
        .get(people + "/" + username)
        .then()
        .statusCode(200)
        .body("roles[0].role", equalTo("PARTNER"))
        .body("roles[0].partner", equalTo("foxconn"))
        .body("$", not(hasItem("id")));
    json(administrator)
        .body(person(username, "[{\"role\":\"REVIEWER\"}]"))
        .post(people)
        .then()
        .statusCode(409)
        .body("kind", equalTo("CONFLICT"));
    json(administrator).get(people).then().body("username", hasItem(username));
  }

  @Test
  void shouldRefuseCohortsInImpossibleYears() {
    for (String never : List.of("1926-09-01", "2226-09-01", "+999999999-12-31")) {
      json(administrator)
          .body(
              "{\"code\":\"never\",\"name\":\"Never\",\"opensOn\":\""
                  + never
                  + "\",\"closesOn\":\""
                  + never
                  + "\",\"places\":4}")
          .post("/api/programmes/" + programme.code() + "/cohorts")
          .then()
          .statusCode(422)
          .body("fields.field", contains("opensOn", "closesOn"));
    }
  }

  @Test
  void shouldRefuseRolesThatAreNotWhole() {
    json(administrator)
        .body(person("a-" + UUID.randomUUID(), "[{\"role\":\"PARTNER\"}]"))
        .post(people)
        .then()
        .statusCode(422)
        .body("fields.field", contains("partner"));
    json(administrator)
        .body(person("a-" + UUID.randomUUID(), "[]"))
        .post(people)
        .then()
        .statusCode(422)
        .body("fields.field", contains("role"));
    json(administrator)
        .body(person("a-" + UUID.randomUUID(), "[{\"role\":\"KING\"}]"))
        .post(people)
        .then()
        .statusCode(not(201));
    json(administrator)
        .body("{\"username\":\"ok-name\",\"roles\":[{\"role\":\"REVIEWER\"}]}")
        .post(people)
        .then()
        .statusCode(422)
        .body("fields.field", contains("displayName", "password"));
  }

  @Test
  void shouldGiveAndTakeRoles() {
    String member = people + "/" + programme.member().username();
    json(administrator)
        .body("{\"role\":\"AUDITOR\"}")
        .post(member + "/roles")
        .then()
        .statusCode(201);
    json(administrator).get(member).then().body("roles.role", contains("COMMITTEE", "AUDITOR"));
    json(administrator).delete(member + "/roles/AUDITOR").then().statusCode(204);
    json(administrator).delete(member + "/roles/AUDITOR").then().statusCode(404);
    json(administrator).get(member).then().body("roles.role", contains("COMMITTEE"));
    assertThat(programmesTold("person.role-%", programme.member().username()))
        .as("that is the programme's own, and no other auditor's business")
        .containsExactly(programme.id().toString());
  }

  @Test
  void shouldLookAfterAccounts() {
    String member = people + "/" + programme.member().username();
    json(administrator)
        .body("{\"password\":\"three wooden spoons\"}")
        .put(member + "/password")
        .then()
        .statusCode(204);
    Browsing own = Browsing.as(programme.member().username(), "three wooden spoons");
    own.request().get("/api/tasks").then().statusCode(200);
    json(administrator)
        .body("{\"reason\":\"Left\"}")
        .put(member + "/disabled")
        .then()
        .statusCode(204);
    own.request().get("/api/tasks").then().statusCode(401);
    json(administrator).get(member).then().body("active", equalTo(false));
    json(administrator).delete(member + "/disabled").then().statusCode(204);
    own.request().get("/api/tasks").then().statusCode(401);
    Browsing again = Browsing.as(programme.member().username(), "three wooden spoons");
    again.request().get("/api/tasks").then().statusCode(200);
  }

  @Test
  void shouldDescribeReviewers() {
    String reviewer = people + "/" + programme.person(Role.REVIEWER).username() + "/expertise";
    json(administrator).get(reviewer).then().statusCode(404);
    json(administrator)
        .body("{\"sectors\":[\"HEALTH\"],\"countries\":[\"TW\"],\"capacity\":3}")
        .put(reviewer)
        .then()
        .statusCode(204);
    json(administrator)
        .get(reviewer)
        .then()
        .body("sectors", contains("HEALTH"))
        .body("capacity", equalTo(3));
    json(administrator)
        .body("{\"countries\":[\"Taiwan\"]}")
        .put(reviewer)
        .then()
        .statusCode(422)
        .body("fields.field", contains("countries", "capacity"));
    json(administrator)
        .body("{\"capacity\":3}")
        .put(people + "/" + programme.member().username() + "/expertise")
        .then()
        .statusCode(422);
  }

  @Test
  void shouldForbidOthers() {
    Browsing manager = Browsing.as(programme.manager().username());
    json(manager).get(people).then().statusCode(200);
    json(manager)
        .body(person("m-" + UUID.randomUUID(), "[{\"role\":\"REVIEWER\"}]"))
        .post(people)
        .then()
        .statusCode(403);
    Browsing applicant = Browsing.as(programme.applicant().username());
    json(applicant).get(people).then().statusCode(403);
    json(applicant).get("/api/programmes").then().statusCode(403);
    json(applicant)
        .body("{\"code\":\"mine\",\"name\":\"Mine\"}")
        .post("/api/programmes")
        .then()
        .statusCode(403);
    json(Browsing.nobody()).get(people).then().statusCode(401);
  }

  private static RequestSpecification json(Browsing browsing) {
    return browsing.request().contentType(ContentType.JSON);
  }

  private static String person(String username, String roles) {
    return """
        {"username": "%s", "displayName": "Rosa Lindqvist", "password": "slow green lanterns", "roles": %s}
        """
        .formatted(username, roles);
  }

  private List<String> programmesTold(String action, String username) {
    return stored.texts(
        "select distinct e.programme_id from audit_event e join person p on p.id::text = e.subject_id"
            + " where e.action like ? and p.username = ?",
        action,
        username);
  }
}
