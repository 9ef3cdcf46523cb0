package dev.hatchway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.StartDraft;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An applicant and the application of somebody else: refused, remembered, and nothing changed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AnothersApplicationTest {

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StartDraft startDraft;
  @Inject StoredCase stored;

  private String address;
  private Actor stranger;
  private Browsing browsing;

  @BeforeEach
  void anApplicationAndAStranger() {
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    address = "/api/applications/" + stored.reference(journey.application());
    stranger = programme.personWithPassword(Role.APPLICANT);
    browsing = Browsing.as(stranger.username());
  }

  @Test
  void shouldNotBeRead() {
    assertForbidden(browsing.get(address));
    assertThat(refusals()).containsExactly(stranger.username());
  }

  @Test
  void shouldNotTellItsStory() {
    assertForbidden(browsing.get(address + "/story"));
    assertThat(refusals()).containsExactly(stranger.username());
  }

  @Test
  void shouldNotBeWithdrawn() {
    assertForbidden(browsing.json(address + "/withdrawal", Map.of("reason", "Not mine"), Map.of()));
    assertThat(refusals()).containsExactly(stranger.username());
    assertThat(stored.stage(journey.application())).isEqualTo("IN_REVIEW");
  }

  @Test
  void shouldNotBeAppealedFor() {
    assertForbidden(browsing.json(address + "/appeal", Map.of("reason", "Not mine"), Map.of()));
    assertThat(refusals()).containsExactly(stranger.username());
  }

  @Test
  void shouldNotHaveItsTasksDone() {
    TaskView task = journey.open("reviewApplication").get(0);
    assertForbidden(browsing.get("/api/tasks/" + task.id()));
    assertForbidden(
        browsing.json(
            "/api/tasks/" + task.id() + "/completion",
            Map.of("values", Map.of("recommendation", List.of("ACCEPT"))),
            Map.of()));
    assertThat(journey.open("reviewApplication")).hasSize(2);
  }

  @Test
  void shouldNotBeSavedOrSubmitted() {
    String page = "/my-applications/" + journey.application();
    browsing.get("/my-applications");
    for (String way : List.of("/draft", "/submission")) {
      assertThat(browsing.post(page + way, Map.of("company.legalName", "Mine")).statusCode())
          .as(way)
          .isEqualTo(403);
    }
    assertThat(refusals()).containsExactly(stranger.username(), stranger.username());
  }

  @Test
  void shouldNotBeAskedAbout() {
    assertForbidden(browsing.get(address + "/questions"));
    assertForbidden(browsing.json(address + "/questions", Map.of("question", "Who?"), Map.of()));
    assertThat(refusals()).containsExactly(stranger.username(), stranger.username());
  }

  @Test
  void shouldBeItsApplicantsAloneUntilItIsSubmitted() {
    // given
    UUID draft = journey.now(() -> startDraft.start(programme.applicant(), programme.code()));
    String reference = stored.reference(draft);

    // then
    for (Role role : List.of(Role.REVIEWER, Role.ANALYST, Role.MANAGER, Role.AUDITOR)) {
      Browsing staff = Browsing.as(programme.personWithPassword(role).username());
      assertForbidden(staff.get("/api/applications/" + reference));
      assertForbidden(staff.get("/api/applications/" + reference + "/story"));
      assertThat(staff.get("/applications/" + reference).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void shouldNotBeToldOfWhereThereIsNone() {
    browsing.get(address + "0").then().statusCode(404);
  }

  private static void assertForbidden(Response response) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.asString()).doesNotContain("Nimbus");
  }

  /** Who was refused, by the audit trail. */
  private List<String> refusals() {
    return stored.texts(
        "select actor from audit_event where application_id = ?"
            + " and action = 'application.access-refused'",
        journey.application());
  }
}
