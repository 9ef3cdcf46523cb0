package dev.hatchway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.NewAccount;
import dev.hatchway.identity.People;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.OpenCohort;
import dev.hatchway.programme.OpenCohort.NewCohort;
import dev.hatchway.programme.Programmes;
import dev.hatchway.programme.SignUp;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmptyHouse.class)
@WithTestResource(PostgresForTests.class)
class FirstAdministratorTest {

  private static final String PASSWORD = "slow green lanterns";

  /** Settings as somebody made them, all but the name of the administrator. */
  private record Given(Optional<String> username, Optional<String> password, Optional<String> code)
      implements AdministratorSettings, AdministratorSettings.FirstProgramme {

    @Override
    public Optional<String> name() {
      return code;
    }

    @Override
    public FirstProgramme programme() {
      return this;
    }
  }

  @Inject People people;
  @Inject Programmes programmes;
  @Inject Actors actors;
  @Inject RegisterFirstAdministrator register;
  @Inject OpenCohort openCohort;
  @Inject SignUp signUp;
  @Inject Time time;

  @Test
  void shouldLetInOnePersonWhereNobodyIsHere() {
    Browsing.nobody()
        .get("/login")
        .then()
        .statusCode(200)
        .body(containsString("Nobody has an account here yet"))
        .body(containsString("HATCHWAY_ADMINISTRATOR_USERNAME"))
        .body(not(containsString("/sign-up")));
    letIn(new Given(Optional.of("root"), Optional.empty(), Optional.of("springboard")));
    letIn(given("root", "root"));
    assertThat(people.nobodyIsHere()).isTrue();
    assertThat(programmes.all()).isEmpty();

    letIn(given("root", PASSWORD));
    letIn(given("another", PASSWORD));

    UUID programme = programmes.withCode("springboard").id();
    Actor administrator = actors.named("root");
    assertThat(administrator.memberships())
        .containsExactly(new Actor.Membership(programme, Role.ADMINISTRATOR, null));
    assertThat(administrator.administersInstallation()).isTrue();
    Refused.with(Kind.NOT_FOUND, () -> actors.named("another"));
    Browsing root = Browsing.as("root", PASSWORD);
    root.get("/people/springboard").then().statusCode(200).body(containsString("root"));
    root.get("/rules").then().statusCode(200);
    Browsing.nobody().get("/login").then().body(not(containsString("Nobody has an account")));
    refusesToSignUp(administrator, programme);
  }

  private void refusesToSignUp(Actor administrator, UUID programme) {
    openCohort.open(
        administrator,
        programme,
        new NewCohort("first", "First", time.today(), time.today().plusDays(9), 3));
    NewAccount account = NewAccount.byEmail("ida@nimbus.example", "Ida", PASSWORD);
    Refused.with(Kind.INVALID_STATE, () -> signUp.signUp("springboard", account));
    Browsing.nobody().get("/sign-up").then().body(containsString("No accounts to get now"));
  }

  private void letIn(AdministratorSettings settings) {
    new FirstAdministrator(settings, people, register).letIn();
  }

  private static Given given(String username, String password) {
    return new Given(Optional.of(username), Optional.of(password), Optional.of("springboard"));
  }
}
