package dev.hatchway.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SignUpTest {

  private static final String PASSWORD = "slow green lanterns";

  @Inject OpenProgramme programme;
  @Inject OpenProgramme second;
  @Inject SignUp signUp;
  @Inject Actors actors;
  @Inject StoredCase stored;
  @Inject Time time;

  private final String email = "ida-" + UUID.randomUUID() + "@nimbus.example";

  @BeforeEach
  void openTheProgramme() {
    programme.openToVisitors();
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
  }

  @Test
  void shouldGiveAnAccountToApplyWithAndNoOtherRole() {
    Browsing visitor = Browsing.nobody();
    visitor.get("/login").then().body(containsString("/sign-up"));
    visitor.get("/sign-up").then().statusCode(200).body(containsString(programme.code()));

    Response done = post(visitor, email.toUpperCase(), PASSWORD);

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.header("Location")).endsWith("/login?registered");
    visitor.get("/login?registered").then().body(containsString("Your account is ready"));
    Actor applicant = actors.named(email);
    assertThat(applicant.memberships())
        .containsExactly(new Actor.Membership(programme.id(), Role.APPLICANT, null));
    assertThat(
            stored.texts(
                "select programme_id from audit_event where action = 'person.signed-up' and actor = ?",
                email))
        .containsExactly(programme.id().toString());
    Browsing own = Browsing.as(email, PASSWORD);
    own.get("/my-applications").then().statusCode(200).body(containsString(programme.code()));
    own.post("/my-applications", Map.of("programme", programme.code())).then().statusCode(303);
    own.get("/applications").then().statusCode(403);
  }

  @Test
  void shouldApplyToSeveralProgrammesWithOneAccount() {
    // given
    Browsing visitor = Browsing.nobody();
    visitor.get("/sign-up");
    post(visitor, email, PASSWORD).then().statusCode(303);
    second.openToVisitors();
    Browsing own = Browsing.as(email, PASSWORD);
    own.get("/my-applications").then().statusCode(200).body(containsString(second.code()));

    // when
    Response started = own.post("/my-applications", Map.of("programme", second.code()));

    // then
    started.then().statusCode(303);
    own.get(started.header("Location").replaceFirst("^https?://[^/]+", "")).then().statusCode(200);
    assertThat(actors.named(email).memberships())
        .containsExactlyInAnyOrder(
            new Actor.Membership(programme.id(), Role.APPLICANT, null),
            new Actor.Membership(second.id(), Role.APPLICANT, null));
    assertThat(
            stored.texts(
                "select programme_id from audit_event where action = 'person.role-given' and subject_id = ?",
                actors.named(email).id().toString()))
        .containsExactly(second.id().toString());
    own.get("/applications").then().statusCode(403);
  }

  @Test
  void shouldRefuseTakenNamesAndWeakPasswords() {
    Browsing visitor = Browsing.nobody();
    visitor.get("/sign-up");
    post(visitor, email, PASSWORD).then().statusCode(303);
    post(visitor, email, PASSWORD)
        .then()
        .statusCode(409)
        .body(containsString("Somebody already logs in"))
        .body(not(containsString(PASSWORD)));
    post(visitor, "other-" + email, "short").then().statusCode(422);
    post(visitor, "other-" + email, "123456789012").then().statusCode(422);
    post(visitor, "other-" + email, "Password-2026!!").then().statusCode(422);
    post(visitor, "other-" + email, "my other-" + email).then().statusCode(422);
    post(visitor, "not an address", PASSWORD)
        .then()
        .statusCode(422)
        .body(containsString("Give an e-mail address"));
  }

  @Test
  void shouldRefuseFormsWithoutTheirToken() {
    Browsing.nobody()
        .request()
        .formParam("programme", programme.code())
        .formParam("email", email)
        .formParam("displayName", "Ida")
        .formParam("password", PASSWORD)
        .post("/sign-up")
        .then()
        .statusCode(400);
    Refused.with(Kind.NOT_FOUND, () -> actors.named(email));
  }

  @Test
  void shouldRefuseWhereNoApplicationsAreTaken() {
    NewAccount account = NewAccount.byEmail(email, "Ida", PASSWORD);
    Refused.with(Kind.NOT_FOUND, () -> signUp.signUp("no-such-programme", account));
    time.freeze(OpenProgramme.OPENING.minusSeconds(40L * 24 * 3600));
    Refused.with(Kind.INVALID_STATE, () -> signUp.signUp(programme.code(), account));
    Browsing.nobody().get("/sign-up").then().body(not(containsString(programme.code())));
  }

  private Response post(Browsing visitor, String address, String password) {
    return visitor.post(
        "/sign-up",
        Map.of(
            "programme",
            programme.code(),
            "email",
            address,
            "displayName",
            "Ida Novak",
            "password",
            password));
  }
}
