package dev.hatchway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Role;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PeoplePagesTest {

  private static final String PASSWORD = "slow green lanterns";

  @Inject OpenProgramme programme;
  @Inject Instance<OpenProgramme> programmes;
  @Inject Actors actors;

  private Browsing administrator;
  private String people;

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    administrator = Browsing.as(programme.person(Role.ADMINISTRATOR).username());
    people = "/people/" + programme.code();
  }

  @Test
  void shouldListStaffAndApplicantsApart() {
    administrator
        .get(people)
        .then()
        .statusCode(200)
        .body(containsString(programme.manager().displayName()))
        .body(containsString("Partner, foxconn"))
        .body(not(containsString(programme.applicant().displayName())));
    administrator
        .get(people + "?view=applicants")
        .then()
        .body(containsString(programme.applicant().displayName()))
        .body(not(containsString(programme.manager().displayName())));
    administrator.get(people + "?q=%25").then().body(containsString("Nobody of that name"));
  }

  @Test
  void shouldRegisterSomebodyWhoThenLogsIn() {
    String username = "new-" + UUID.randomUUID();

    Response done = register(username, "REVIEWER", "");

    assertThat(done.statusCode()).isEqualTo(303);
    administrator
        .get(people + "/person/" + username)
        .then()
        .statusCode(200)
        .body(containsString("Rosa Lindqvist"))
        .body(containsString("What they know as a reviewer"));
    Browsing.as(username, PASSWORD).get("/inbox").then().statusCode(200);
  }

  @Test
  void shouldSayWhatIsWrongWithSomebodyNew() {
    String taken = programme.manager().username();
    register(taken, "REVIEWER", "").then().statusCode(409).body(containsString("Somebody already"));
    register("new-" + UUID.randomUUID(), "PARTNER", "")
        .then()
        .statusCode(422)
        .body(containsString("Choose the partner whose staff this is"));
    register("new-" + UUID.randomUUID(), "REVIEWER", "foxconn")
        .then()
        .statusCode(422)
        .body(containsString("Only partner staff"));
    register("new-" + UUID.randomUUID(), "PARTNER", "nobody")
        .then()
        .statusCode(422)
        .body(containsString("no such partner"));
    register("new-" + UUID.randomUUID(), "KING", "")
        .then()
        .statusCode(422)
        .body(containsString("Choose one of the answers"));
    administrator
        .post(
            people + "/register",
            Map.of(
                "username",
                "A b",
                "displayName",
                " ",
                "password",
                "password1234",
                "role",
                "MANAGER"))
        .then()
        .statusCode(422)
        .body(containsString("small letters"))
        .body(containsString("Fill this in"))
        .body(containsString("easy to guess"))
        .body(not(containsString("password1234")));
  }

  @Test
  void shouldGiveAndTakeRoles() {
    String manager = people + "/person/" + programme.manager().username();
    administrator.post(manager + "/roles", Map.of("role", "AUDITOR")).then().statusCode(303);
    administrator.get(manager).then().body(containsString("Auditor</span>"));
    assertThat(rolesOf(programme.manager())).contains(Role.AUDITOR);
    administrator
        .post(manager + "/roles", Map.of("role", "AUDITOR"))
        .then()
        .statusCode(409)
        .body(containsString("already"));

    administrator.post(manager + "/roles/taken", Map.of("role", "AUDITOR")).then().statusCode(303);
    assertThat(rolesOf(programme.manager())).containsExactly(Role.MANAGER);
  }

  @Test
  void shouldLetInSomebodyWhoHasAnAccount() {
    OpenProgramme other = programmes.get();
    other.openToVisitors();
    administrator
        .post(people + "/add", Map.of("known", other.manager().username(), "role", "AUDITOR"))
        .then()
        .statusCode(303);
    administrator
        .post(people + "/add", Map.of("known", "nobody-at-all", "role", "AUDITOR"))
        .then()
        .statusCode(422)
        .body(containsString("Nobody logs in with this name"));
    String guest = people + "/person/" + other.manager().username();
    administrator
        .get(guest)
        .then()
        .statusCode(200)
        .body(not(containsString("<span>Programme manager")));
    administrator.post(guest + "/password", Map.of("password", PASSWORD)).then().statusCode(403);
  }

  @Test
  void shouldKeepOutWhoIsDisabled() {
    String manager = people + "/person/" + programme.manager().username();
    Browsing before = Browsing.as(programme.manager().username());
    before.get("/inbox").then().statusCode(200);
    administrator.post(manager + "/disabled", Map.of()).then().statusCode(422);

    administrator.post(manager + "/disabled", Map.of("reason", "Left")).then().statusCode(303);

    before.get("/inbox").then().statusCode(302);
    before.request().get("/api/tasks").then().statusCode(401);
    Browsing.nobody()
        .request()
        .formParam("j_username", programme.manager().username())
        .formParam("j_password", OpenProgramme.PASSWORD)
        .post("/j_security_check")
        .then()
        .statusCode(302)
        .header("Location", "/login?disabled");
    Browsing.nobody()
        .get("/login?disabled")
        .then()
        .body(containsString("This account is disabled"));
    administrator.get(manager).then().body(containsString("do nothing, and get no new work"));

    administrator.post(manager + "/enabled", Map.of()).then().statusCode(303);
    before.get("/inbox").then().statusCode(302);
    Browsing.as(programme.manager().username()).get("/inbox").then().statusCode(200);
  }

  @Test
  void shouldSetPasswordsAndLetPeopleChangeTheirs() {
    String username = programme.manager().username();
    String manager = people + "/person/" + username;
    administrator
        .post(manager + "/password", Map.of("password", "short"))
        .then()
        .statusCode(422)
        .body(containsString("12 characters or more"));
    administrator.post(manager + "/password", Map.of("password", PASSWORD)).then().statusCode(303);

    Browsing own = Browsing.as(username, PASSWORD);
    own.get("/password").then().statusCode(200);
    own.post("/password", Map.of("present", "another", "password", PASSWORD))
        .then()
        .statusCode(422)
        .body(containsString("not your present password"));
    own.post("/password", Map.of("present", PASSWORD, "password", "quick blue kettles"))
        .then()
        .statusCode(303);
    Browsing.as(username, "quick blue kettles").get("/inbox").then().statusCode(200);
  }

  @Test
  void shouldLeaveTheHomeAdministratorsRightsWhereAnotherGivesAndTakesARole() {
    OpenProgramme other = programmes.get();
    other.openToVisitors();
    Browsing another = Browsing.as(other.person(Role.ADMINISTRATOR).username());
    String username = programme.manager().username();
    String home = people + "/person/" + username;
    another
        .post("/people/" + other.code() + "/add", Map.of("known", username, "role", "AUDITOR"))
        .then()
        .statusCode(303);
    administrator.post(home + "/password", Map.of("password", PASSWORD)).then().statusCode(403);
    another
        .post(
            "/people/" + other.code() + "/person/" + username + "/roles/taken",
            Map.of("role", "AUDITOR"))
        .then()
        .statusCode(303);

    administrator.post(home + "/password", Map.of("password", PASSWORD)).then().statusCode(303);
    administrator.post(home + "/disabled", Map.of("reason", "Left")).then().statusCode(303);
  }

  @Test
  void shouldSayWhatAReviewerKnows() {
    Actor reviewer = programme.person(Role.REVIEWER);
    Browsing manager = Browsing.as(programme.manager().username());
    String page = people + "/person/" + reviewer.username();
    manager
        .post(
            page + "/expertise",
            Map.of("sectors", "HEALTH", "countries", "tw, DE", "languages", "zh", "capacity", "7"))
        .then()
        .statusCode(303);
    manager
        .get(page)
        .then()
        .body(containsString("value=\"DE, TW\""))
        .body(containsString("value=\"HEALTH\" checked"));
    manager
        .post(page + "/expertise", Map.of("countries", "XX", "languages", "qq", "capacity", "0"))
        .then()
        .statusCode(422)
        .body(containsString("country codes"))
        .body(containsString("language codes"))
        .body(containsString("from 1 to 999"));
  }

  @Test
  void shouldLetManagersLookAndNobodyElse() {
    Browsing manager = Browsing.as(programme.manager().username());
    String page = people + "/person/" + programme.chair().username();
    manager.get(people).then().statusCode(200).body(not(containsString("/register")));
    manager.get(page).then().statusCode(200).body(not(containsString("Disable the account")));
    manager.get(people + "/register").then().statusCode(403);
    manager.post(page + "/roles", Map.of("role", "ADMINISTRATOR")).then().statusCode(403);
    manager.post(page + "/password", Map.of("password", PASSWORD)).then().statusCode(403);
    manager.post(page + "/disabled", Map.of("reason", "No")).then().statusCode(403);
    for (Role role : new Role[] {Role.APPLICANT, Role.REVIEWER, Role.ANALYST}) {
      Browsing other = Browsing.as(programme.person(role).username());
      other.get("/people").then().statusCode(403);
      other.get(people).then().statusCode(403);
      other.get(page).then().statusCode(403);
      other.get(people + "/cohorts").then().statusCode(403);
    }
  }

  @Test
  void shouldLetNobodyChangeTheirOwnRolesOrThoseOfOtherProgrammes() {
    Actor self = programme.person(Role.ADMINISTRATOR);
    Browsing own = Browsing.as(self.username());
    String page = people + "/person/" + self.username();
    own.get(page).then().statusCode(200).body(containsString("This is you"));
    own.post(page + "/roles", Map.of("role", "COMMITTEE")).then().statusCode(403);
    own.post(page + "/roles/taken", Map.of("role", "ADMINISTRATOR")).then().statusCode(403);
    own.post(page + "/disabled", Map.of("reason", "Me")).then().statusCode(403);

    OpenProgramme other = programmes.get();
    other.openToVisitors();
    own.get("/people/" + other.code()).then().statusCode(403);
    own.get(people + "/person/" + other.manager().username()).then().statusCode(404);
  }

  private List<Role> rolesOf(Actor person) {
    Actor now = QuarkusTransaction.requiringNew().call(() -> actors.withId(person.id()));
    return now.memberships().stream().map(Actor.Membership::role).toList();
  }

  private Response register(String username, String role, String partner) {
    return administrator.post(
        people + "/register",
        Map.of(
            "username", username,
            "displayName", "Rosa Lindqvist",
            "password", PASSWORD,
            "role", role,
            "partner", partner));
  }
}
