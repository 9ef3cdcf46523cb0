package dev.hatchway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PartnerPagesTest {

  @Inject Instance<RoutingCase> cases;
  @Inject RegisterPartner registerPartner;

  private RoutingCase scene;

  @BeforeEach
  void openACase() {
    scene = cases.get();
    scene.referral();
    registerPartner.register(Actor.SYSTEM, scene.programme.id(), "intel", "Intel");
  }

  @Test
  void shouldShowPartnersWithTheirCapacity() {
    as(scene.manager).get("/partners").then().statusCode(200)
        .body(containsString("Foxconn"))
        .body(containsString("Intel"))
        .body(containsString("1 open referral"));
  }

  @Test
  void shouldShowAPartnerItsReferrals() {
    as(scene.partner).get("/partners/foxconn").then().statusCode(200)
        .body(containsString("Nimbus Sensors"))
        .body(containsString("Industrial design"))
        .body(not(containsString("/applications/T-")));
    as(scene.manager).get("/partners/foxconn").then().statusCode(200)
        .body(containsString("/applications/T-"));
  }

  @Test
  void shouldShowPartnersTheirOwnOnly() {
    as(scene.partner).get("/partners").then().statusCode(200)
        .body(not(containsString("Intel")));
    as(scene.partner).accept("application/json").get("/api/partners/intel").then().statusCode(403);
    as(scene.partner).get("/api/partners").then().statusCode(200).body("", hasSize(1));
    as(scene.partner).get("/api/partners/foxconn/referrals").then().statusCode(200)
        .body("[0].status", equalTo("SENT"));
  }

  @Test
  void shouldForbidApplicants() {
    as(scene.applicant).accept("application/json").get("/partners").then().statusCode(403);
    as(scene.applicant).get("/api/partners").then().statusCode(200).body("", hasSize(0));
    as(scene.applicant).accept("application/json").get("/api/orders").then().statusCode(403);
  }

  @Test
  void shouldTakePartnersAndResourcesByApi() {
    Actor administrator = scene.programme.person(Role.ADMINISTRATOR);
    as(administrator).contentType("application/json")
        .body("{\"programme\":\"%s\",\"code\":\"valley\",\"name\":\"Valley\"}".formatted(scene.programme.code()))
        .post("/api/partners").then().statusCode(201);
    as(administrator).contentType("application/json")
        .body("{\"code\":\"valley-investment\",\"name\":\"Investment\",\"need\":\"INVESTMENT\",\"unit\":\"MONEY\",\"capacity\":900,\"share\":100}")
        .post("/api/partners/valley/resources").then().statusCode(201);
    as(administrator).get("/api/partners/valley").then().statusCode(200)
        .body("resources[0].left", equalTo(900));
    as(administrator).contentType("application/json")
        .body("{\"code\":\"x\",\"name\":\"X\",\"need\":\"INVESTMENT\",\"unit\":\"MONEY\",\"capacity\":1,\"share\":100}")
        .post("/api/partners/valley/resources").then().statusCode(422);
    as(scene.manager).contentType("application/json")
        .body("{\"programme\":\"%s\",\"code\":\"other\",\"name\":\"Other\"}".formatted(scene.programme.code()))
        .post("/api/partners").then().statusCode(403);
  }

  @Test
  void shouldShowOrdersToPartners() {
    as(scene.partner).get("/orders").then().statusCode(200).body(containsString("No orders yet"));
  }

  private static RequestSpecification as(Actor actor) {
    String session =
        given()
            .redirects()
            .follow(false)
            .formParam("j_username", actor.username())
            .formParam("j_password", "a-secret")
            .post("/j_security_check")
            .then()
            .statusCode(302)
            .extract()
            .cookie("quarkus-credential");
    return given().cookie("quarkus-credential", session);
  }
}
