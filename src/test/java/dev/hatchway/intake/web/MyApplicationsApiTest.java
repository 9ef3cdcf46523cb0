package dev.hatchway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.Time;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program does for an applicant what the pages do. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MyApplicationsApiTest {

  private static final String MINE = "/api/my-applications";

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject AskApplicant askApplicant;
  @Inject Time time;

  private final ApplicationProfile profile = StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN);
  private Browsing applicant;
  private Browsing stranger;

  @BeforeEach
  void anApplicant() {
    programme.openToVisitors();
    applicant = Browsing.as(programme.applicant().username());
    stranger = Browsing.as(programme.personWithPassword(Role.APPLICANT).username());
    time.freeze(OpenProgramme.OPENING);
  }

  @AfterEach
  void letTheClockRun() {
    time.freeze(null);
  }

  @Test
  void shouldGoFromADraftToASubmittedApplication() {
    // when
    String draft = started();
    applicant
        .get(MINE)
        .then()
        .statusCode(200)
        .body("stage", contains("DRAFT"))
        .body("reference", contains(draft.substring(MINE.length() + 1)));
    applicant.json(draft + "/submission", Map.of(), Map.of()).then().statusCode(422);
    int version = put(draft, profile, null).then().statusCode(200).extract().path("version");

    // then
    put(draft, null, version).then().statusCode(422);
    put(draft, StartupProfiles.eligible(NeedKind.INVESTMENT), version - 1).then().statusCode(409);
    applicant
        .json(draft + "/submission", Map.of(), Map.of())
        .then()
        .statusCode(200)
        .body("companyName", equalTo(profile.company().legalName()));
    applicant
        .get(draft)
        .then()
        .statusCode(200)
        .body("application.stage", equalTo("IN_REVIEW"))
        .body("status", startsWith("Your application is in review"))
        .body("steps.state", hasItem("now"))
        .body("may.edit", equalTo(true))
        .body("may.appeal", equalTo(false));
  }

  @Test
  void shouldCorrectASubmittedApplication() {
    // given
    submitted();
    String mine = MINE + "/" + stored.reference(journey.application());
    int version = applicant.get(mine).path("application.version");

    // when
    Response corrected = put(mine, StartupProfiles.eligible(NeedKind.INVESTMENT), version);

    // then: another company is another application
    assertThat(corrected.statusCode()).isEqualTo(422);
    assertThat(corrected.asString()).contains("problem");
  }

  @Test
  void shouldTellWhatTheApplicantIsAsked() {
    // given
    submitted();
    TaskView review = journey.open("reviewApplication").get(0);
    Actor reviewer = programme.withId(review.actualOwner());
    journey.declared(reviewer, review);
    journey.act(() -> askApplicant.ask(reviewer, journey.application(), "Who makes it?"));

    // then
    applicant
        .get(MINE + "/" + stored.reference(journey.application()))
        .then()
        .statusCode(200)
        .body("panels.title", hasItem("Questions to the applicant"))
        .body("panels.title", not(hasItem("Reviewers")))
        .body("panels.data.flatten().question", hasItem("Who makes it?"))
        .body(not(containsString(reviewer.displayName())));
    String page = applicant.get("/my-applications/" + journey.application()).asString();
    assertThat(page).contains("Who makes it?").doesNotContain(reviewer.displayName());
  }

  @Test
  void shouldTellWhatWaitsForTheApplicant() {
    // given
    journey.submit(programme.applicant(), programme.code(), StartupProfiles.notEligible());

    // then
    applicant
        .get(MINE + "/" + stored.reference(journey.application()))
        .then()
        .statusCode(200)
        .body("may.appeal", equalTo(true))
        .body("panels.lines.flatten().value", hasItem(org.hamcrest.Matchers.notNullValue()));
  }

  @Test
  void shouldBeNobodyElses() {
    // given
    submitted();
    String mine = MINE + "/" + stored.reference(journey.application());

    // then
    stranger.get(MINE).then().statusCode(200).body("$", hasSize(0));
    stranger.get(mine).then().statusCode(403);
    stranger.json(mine + "/submission", Map.of(), Map.of()).then().statusCode(403);
    stranger
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("profile", profile))
        .put(mine)
        .then()
        .statusCode(403);
    Browsing.as(programme.personWithPassword(Role.MANAGER).username())
        .json(MINE, Map.of("programme", programme.code()), Map.of())
        .then()
        .statusCode(403);
    applicant.json(MINE, Map.of("programme", ""), Map.of()).then().statusCode(422);
  }

  private void submitted() {
    journey.submit(programme.applicant(), programme.code(), profile);
  }

  private String started() {
    Response started = applicant.json(MINE, Map.of("programme", programme.code()), Map.of());
    started.then().statusCode(201).header("Location", endsWith(started.path("reference")));
    return MINE + "/" + started.path("reference");
  }

  private Response put(String address, ApplicationProfile entered, Integer version) {
    Map<String, Object> body = new HashMap<>();
    body.put("profile", entered);
    body.put("version", version);
    return applicant.request().contentType(ContentType.JSON).body(body).put(address);
  }
}
