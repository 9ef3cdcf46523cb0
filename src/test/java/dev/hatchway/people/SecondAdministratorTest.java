package dev.hatchway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.ConfirmAccountRequest;
import dev.hatchway.identity.EndInstallationAdministrator;
import dev.hatchway.identity.GiveRole;
import dev.hatchway.identity.LapseAccountRequests;
import dev.hatchway.identity.NameInstallationAdministrator;
import dev.hatchway.identity.RefuseAccountRequest;
import dev.hatchway.identity.RegisterPerson;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.SetPassword;
import dev.hatchway.identity.TakeRole;
import dev.hatchway.identity.WaitingRequests;
import dev.hatchway.identity.WaitingRequests.Waiting;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.InstallationPeople;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StoredCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four eyes on who decides: no administrator alone makes a judge, or takes the place of one. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SecondAdministratorTest {

  private static final String PASSWORD = "slow green lanterns";

  @Inject OpenProgramme programme;
  @Inject OpenProgramme another;
  @Inject InstallationPeople installation;
  @Inject Actors actors;
  @Inject GiveRole giveRole;
  @Inject TakeRole takeRole;
  @Inject SetPassword setPassword;
  @Inject RegisterPerson registerPerson;
  @Inject ConfirmAccountRequest confirmRequest;
  @Inject RefuseAccountRequest refuseRequest;
  @Inject NameInstallationAdministrator nameAdministrator;
  @Inject EndInstallationAdministrator endAdministrator;
  @Inject AdministratorBySetting bySetting;
  @Inject LapseAccountRequests lapseRequests;
  @Inject WaitingRequests waiting;
  @Inject StoredCase stored;
  @Inject Time time;

  private Actor first;
  private Actor second;
  private Actor person;
  private String people;

  @BeforeEach
  void twoAdministrators() {
    programme.openToVisitors();
    first = programme.person(Role.ADMINISTRATOR);
    second = programme.person(Role.ADMINISTRATOR);
    person = programme.person(Role.ANALYST);
    people = "/people/" + programme.code();
  }

  @AfterEach
  void leave() {
    installation.leave();
  }

  @Test
  void shouldGiveARoleThatDecidesOnceASecondAdministratorConfirmedIt() {
    assertThat(giveRole.give(first, person.id(), role(Role.COMMITTEE))).isFalse();
    assertThat(rolesOf(person)).containsExactly(Role.ANALYST);
    Waiting asked = theOnlyRequest(second);
    assertThat(asked.own()).isFalse();
    assertThat(asked.role()).isEqualTo(Role.COMMITTEE);
    Refused.with(Kind.FORBIDDEN, () -> confirmRequest.confirm(first, asked.id()));
    Refused.with(Kind.FORBIDDEN, () -> confirmRequest.confirm(programme.manager(), asked.id()));
    Refused.with(Kind.CONFLICT, () -> giveRole.give(second, person.id(), role(Role.COMMITTEE)));

    confirmRequest.confirm(second, asked.id());

    assertThat(rolesOf(person)).containsExactlyInAnyOrder(Role.ANALYST, Role.COMMITTEE);
    assertThat(requests(second)).isEmpty();
    assertThat(told("person.role-given"))
        .singleElement()
        .asString()
        .contains("\"confirmedBy\": \"" + second.username() + "\"");
    Refused.with(Kind.INVALID_STATE, () -> confirmRequest.confirm(second, asked.id()));
  }

  @Test
  void shouldGiveOtherRolesAtOnceAndTellThePerson() {
    assertThat(giveRole.give(first, person.id(), role(Role.AUDITOR))).isTrue();
    assertThat(rolesOf(person)).contains(Role.AUDITOR);
    Browsing own = Browsing.as(person.username());
    String page = own.get("/rules").then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("Your account was changed")
        .contains(first.displayName() + " made you Auditor in");
    String shown = page.replaceAll("(?s).*name=\"shown\" value=\"([^\"]+)\".*", "$1");
    own.post("/account-notices/seen", Map.of("shown", shown)).then().statusCode(303);
    own.get("/rules").then().body(not(containsString("Your account was changed")));
    takeRole.take(first, person.id(), role(Role.AUDITOR));
    own.get("/rules").then().body(containsString("took your role Auditor"));
    own.post("/account-notices/seen", Map.of()).then().statusCode(303);
    own.get("/rules").then().body(containsString("took your role Auditor"));
  }

  @Test
  void shouldNotTakeAnotherAccountOfTheAskersForASecondAdministrator() {
    String address = "ida-" + UUID.randomUUID() + "@springboard.example";
    Actor one = administratorAt(address);
    Actor same = administratorAt(address);
    giveRole.give(one, person.id(), role(Role.REVIEWER));
    Waiting asked = theOnlyRequest(one);

    Refused.with(Kind.FORBIDDEN, () -> confirmRequest.confirm(same, asked.id()));
    assertThat(requests(same)).isEmpty();
    confirmRequest.confirm(second, asked.id());
    assertThat(rolesOf(person)).contains(Role.REVIEWER);
  }

  @Test
  void shouldNotLetPeopleConfirmWhatIsAboutThem() {
    giveRole.give(first, second.id(), role(Role.COMMITTEE));
    UUID asked = theOnlyRequest(first).id();

    Refused.with(Kind.FORBIDDEN, () -> confirmRequest.confirm(second, asked));
    Actor third = programme.person(Role.ADMINISTRATOR);
    confirmRequest.confirm(third, asked);
    assertThat(rolesOf(second)).contains(Role.COMMITTEE);
  }

  @Test
  void shouldSetThePasswordOfWhoDecidesOnceItIsConfirmed() {
    Actor manager = programme.manager();
    Browsing before = Browsing.as(manager.username());
    assertThat(setPassword.set(first, manager.id(), PASSWORD)).isFalse();
    before.get("/inbox").then().statusCode(200);
    assertThat(setPassword.set(first, manager.id(), PASSWORD + "!")).isFalse();
    Waiting asked = theOnlyRequest(second);
    assertThat(asked.asked()).isEqualTo("PASSWORD");

    confirmRequest.confirm(second, asked.id());

    before.get("/inbox").then().statusCode(302);
    Browsing.as(manager.username(), PASSWORD + "!")
        .get("/inbox")
        .then()
        .statusCode(200)
        .body(containsString(first.displayName() + " set a new password for you."))
        .body(containsString(second.displayName() + " confirmed it."));
    assertThat(
            stored.texts(
                "select kind from account_request where password_hash is not null and person_id = ?",
                manager.id()))
        .isEmpty();
  }

  @Test
  void shouldSetThePasswordOfOthersAtOnce() {
    assertThat(setPassword.set(first, person.id(), PASSWORD)).isTrue();
    Browsing.as(person.username(), PASSWORD).get("/rules").then().statusCode(200);
  }

  @Test
  void shouldEndWhatIsRefusedOrWithdrawnOrNotConfirmedInAWeek() {
    giveRole.give(first, person.id(), role(Role.MANAGER));
    refuseRequest.refuse(second, theOnlyRequest(second).id());
    giveRole.give(first, person.id(), role(Role.MANAGER));
    Refused.with(
        Kind.FORBIDDEN,
        () -> refuseRequest.refuse(programme.manager(), theOnlyRequest(first).id()));
    refuseRequest.refuse(first, theOnlyRequest(first).id());
    giveRole.give(first, person.id(), role(Role.MANAGER));
    setPassword.set(first, programme.member().id(), PASSWORD);
    UUID late = requests(second).get(0).id();

    time.at(
        time.instant().plus(Duration.ofDays(8)),
        () -> {
          assertThat(requests(second)).isEmpty();
          Refused.with(Kind.INVALID_STATE, () -> confirmRequest.confirm(second, late));
          lapseRequests.lapse();
          return null;
        });

    assertThat(
            stored.texts(
                "select outcome from account_request where asked_by = ? order by asked_at",
                first.id()))
        .containsExactly("REFUSED", "WITHDRAWN", "LAPSED", "LAPSED");
    assertThat(rolesOf(person)).containsExactly(Role.ANALYST);
  }

  @Test
  void shouldNotConfirmWhatWasAskedByWhoMayNoMore() {
    giveRole.give(first, person.id(), role(Role.REVIEWER));
    UUID asked = theOnlyRequest(second).id();
    takeRole.take(second, first.id(), role(Role.ADMINISTRATOR));

    Refused.with(Kind.INVALID_STATE, () -> confirmRequest.confirm(second, asked));
    assertThat(rolesOf(person)).containsExactly(Role.ANALYST);
  }

  @Test
  void shouldNotBecomeTheOnlyOneByTakingTheOthersRole() {
    takeRole.take(first, second.id(), role(Role.ADMINISTRATOR));
    assertThat(giveRole.give(first, person.id(), role(Role.COMMITTEE))).isFalse();

    Actor outside = installation.administrator(programme);
    confirmRequest.confirm(outside, theOnlyRequest(outside).id());
    assertThat(rolesOf(person)).contains(Role.COMMITTEE);
  }

  @Test
  void shouldRegisterSomebodyWhoHasTheRoleLater() {
    Browsing administrator = Browsing.as(first.username());
    String username = "new-" + UUID.randomUUID();
    administrator
        .post(
            people + "/register",
            Map.of(
                "username", username,
                "displayName", "Rosa Lindqvist",
                "password", PASSWORD,
                "role", "REVIEWER",
                "partner", ""))
        .then()
        .statusCode(303);
    administrator
        .get(people + "/person/" + username)
        .then()
        .statusCode(200)
        .body(containsString("Rosa Lindqvist is to be Reviewer in"))
        .body(containsString("another administrator confirms it"));
    administrator
        .get(people)
        .then()
        .body(containsString(username))
        .body(containsString("One change waits"));
    Browsing other = Browsing.as(second.username());
    UUID asked = theOnlyRequest(second).id();
    other.get("/account-requests").then().statusCode(200).body(containsString("Rosa Lindqvist"));
    administrator
        .post("/account-requests/" + asked + "/confirmed", Map.of())
        .then()
        .statusCode(403);
    other.post("/account-requests/" + asked + "/confirmed", Map.of()).then().statusCode(303);
    assertThat(rolesOf(actors.named(username))).containsExactly(Role.REVIEWER);
    other.get("/account-requests").then().body(containsString("Nothing waits"));
  }

  @Test
  void shouldTellProgramsWhatWaits() {
    Browsing administrator = Browsing.as(first.username());
    String member = "/api" + people.replace("/people/", "/programmes/") + "/people/";
    String roles = member + person.username() + "/roles";
    administrator.json(roles, Map.of("role", "COMMITTEE"), Map.of()).then().statusCode(202);
    Browsing other = Browsing.as(second.username());
    other
        .request()
        .accept(ContentType.JSON)
        .get("/api/account-requests")
        .then()
        .body("$", hasSize(1))
        .body("[0].asked", equalTo("ROLE"))
        .body("[0].role", equalTo("COMMITTEE"))
        .body("[0].programme", equalTo(programme.code()))
        .body("[0].own", equalTo(false));
    UUID asked = theOnlyRequest(second).id();
    other
        .json("/api/account-requests/" + asked + "/confirmed", Map.of(), Map.of())
        .then()
        .statusCode(204);
    assertThat(rolesOf(person)).contains(Role.COMMITTEE);
  }

  @Test
  void shouldLetTheOnlyAdministratorThereEverWasActAloneAndSaySo() {
    another.open();
    Actor alone = another.person(Role.ADMINISTRATOR);
    var committee = new Actor.Membership(another.id(), Role.COMMITTEE, null);

    assertThat(giveRole.give(alone, person.id(), committee)).isTrue();
    assertThat(told("person.role-given"))
        .singleElement()
        .asString()
        .contains("\"unconfirmed\": true");
  }

  @Test
  void shouldNameWhomAnOperatorAsksFor() {
    bySetting.name("nobody-at-all");
    bySetting.name(person.username());
    bySetting.name(person.username());

    assertThat(now(person).administersInstallation()).isTrue();
  }

  @Test
  void shouldNameAdministratorsOfTheInstallationByTwoOfThem() {
    Actor one = installation.administrator(programme);
    Refused.with(Kind.FORBIDDEN, () -> nameAdministrator.name(first, person.id()));
    assertThat(nameAdministrator.name(one, second.id())).as("the first is alone").isTrue();
    Actor two = now(second);
    assertThat(two.administersInstallation()).isTrue();
    assertThat(nameAdministrator.name(one, person.id())).isFalse();
    confirmRequest.confirm(two, theOnlyRequest(two).id());
    Refused.with(Kind.FORBIDDEN, () -> setPassword.set(first, person.id(), PASSWORD));
    Refused.with(Kind.FORBIDDEN, () -> endAdministrator.end(one, one.id()));
    endAdministrator.end(two, person.id());
    Refused.with(Kind.NOT_FOUND, () -> endAdministrator.end(two, person.id()));
    assertThat(now(person).administersInstallation()).isFalse();

    Browsing page = Browsing.as(one.username());
    page.get("/installation").then().statusCode(200).body(containsString(two.displayName()));
    page.post("/installation", Map.of())
        .then()
        .statusCode(422)
        .body(containsString("Nobody logs in"));
    page.post("/installation", Map.of("username", person.username())).then().statusCode(303);
    page.post("/installation/ended", Map.of("username", two.username())).then().statusCode(303);
    Browsing.as(first.username()).get("/installation").then().statusCode(403);
    Browsing.as(first.username())
        .post("/installation", Map.of("username", "nobody-at-all"))
        .then()
        .statusCode(403);
  }

  private Actor administratorAt(String address) {
    String username = "administrator-" + UUID.randomUUID();
    return actors.withId(
        registerPerson.register(
            Actor.SYSTEM,
            new RegisterPerson.NewPerson(
                username, PASSWORD, username, address, List.of(role(Role.ADMINISTRATOR)))));
  }

  private Actor.Membership role(Role role) {
    return new Actor.Membership(programme.id(), role, null);
  }

  private Waiting theOnlyRequest(Actor actor) {
    List<Waiting> all = requests(actor);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** Whoever administers the installation sees those of other programmes too. */
  private boolean isOfThisTest(Waiting request) {
    return request.programmeId() == null
        ? request.username().equals(person.username())
            || request.username().equals(programme.manager().username())
            || request.username().equals(programme.member().username())
        : request.programmeId().equals(programme.id());
  }

  private List<Waiting> requests(Actor actor) {
    return QuarkusTransaction.requiringNew()
        .call(() -> waiting.of(actor).stream().filter(this::isOfThisTest).toList());
  }

  private Actor now(Actor someone) {
    return QuarkusTransaction.requiringNew().call(() -> actors.withId(someone.id()));
  }

  private List<Role> rolesOf(Actor someone) {
    return now(someone).memberships().stream().map(Actor.Membership::role).toList();
  }

  private List<String> told(String action) {
    return stored.texts(
        "select detail::text from audit_event where action = ? and subject_id = ?",
        action,
        person.id().toString());
  }
}
