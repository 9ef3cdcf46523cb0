package dev.hatchway.process.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.EarlierVersion;
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

/** Moving an instance to another version by API: planned, refused and done. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MigrationApiTest {

  private static final Map<String, String> TO_EARLIER = Map.of("toVersion", EarlierVersion.NUMBER);

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject EarlierVersion earlierVersion;

  private Browsing administrator;
  private String address;

  @BeforeEach
  void anInstanceInReview() {
    earlierVersion.deploy();
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    administrator = as(Role.ADMINISTRATOR);
    address =
        "/api/process-instances/"
            + stored
                .texts(
                    "select id from process_instance where application_id = ?",
                    journey.application())
                .get(0)
            + "/migration";
  }

  @Test
  void shouldPlanWithoutMoving() {
    // when
    Response plan = administrator.get(address + "?to=" + EarlierVersion.NUMBER);

    // then
    assertThat(plan.statusCode()).isEqualTo(200);
    assertThat(plan.jsonPath().getList("moves.from.id")).contains("reviewApplication");
    assertThat(plan.jsonPath().getBoolean("possible")).isTrue();
    assertThat(version()).isNotEqualTo(EarlierVersion.NUMBER);
  }

  @Test
  void shouldMoveOnce() {
    // when
    Response moved = administrator.json(address, TO_EARLIER, Map.of());
    Response again = administrator.json(address, TO_EARLIER, Map.of());

    // then
    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(version()).isEqualTo(EarlierVersion.NUMBER);
    assertRefused(again, 409);
  }

  @Test
  void shouldRefuseWhatNamesNoPlaceToGo() {
    assertRefused(administrator.get(address), 422);
    assertRefused(administrator.json(address, Map.of(), Map.of()), 422);
    assertRefused(administrator.bytes(address, "application/json", new byte[0]), 422);
    assertRefused(administrator.json(address, Map.of("toVersion", "77"), Map.of()), 404);
    assertRefused(
        administrator.get(address + "?to=" + EarlierVersion.NUMBER + "&element=nonsense"), 422);
    assertRefused(
        administrator.json(
            address,
            Map.of(
                "toVersion", EarlierVersion.NUMBER, "elements", Map.of("reviewApplication", "no")),
            Map.of()),
        422);
    assertRefused(
        administrator.json(
            "/api/process-instances/" + UUID.randomUUID() + "/migration", TO_EARLIER, Map.of()),
        404);
    assertThat(version()).isNotEqualTo(EarlierVersion.NUMBER);
  }

  @Test
  void shouldBeForAdministratorsOnly() {
    for (Role role : List.of(Role.MANAGER, Role.AUDITOR, Role.APPLICANT)) {
      assertRefused(as(role).json(address, TO_EARLIER, Map.of()), 403);
    }
    assertThat(version()).isNotEqualTo(EarlierVersion.NUMBER);
  }

  private Browsing as(Role role) {
    return Browsing.as(programme.personWithPassword(role).username());
  }

  private String version() {
    return stored
        .texts(
            "select process_version from process_instance where application_id = ?",
            journey.application())
        .get(0);
  }

  private static void assertRefused(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
  }
}
