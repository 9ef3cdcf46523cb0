package dev.hatchway.process.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** A timer that the scheduler could not fire, as it leaves its row, is seen with its instance. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FailingTimerTest {

  private static final String COULD_NOT = "Could not fire 3 times";

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject EntityManager entities;

  @Test
  void shouldTellWhichTimersCouldNotFire() {
    // given
    programme.open();
    journey.submit(
        programme.applicant(),
        programme.code(),
        StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
    String instance = instance();
    Browsing administrator =
        Browsing.as(programme.personWithPassword(Role.ADMINISTRATOR).username());
    String before = administrator.get("/processes/instances/" + instance).asString();

    // when
    QuarkusTransaction.requiringNew().run(() -> failThreeTimes(instance));

    // then
    assertThat(before).doesNotContain(COULD_NOT);
    assertThat(administrator.get("/processes/instances/" + instance).asString())
        .contains(COULD_NOT);
    Response view = administrator.get("/api/process-instances/" + instance);
    assertThat(view.jsonPath().getList("timers.failures")).containsOnly(3);
    assertThat(view.jsonPath().getList("timers.failedAt")).doesNotContainNull().isNotEmpty();
  }

  private void failThreeTimes(String instance) {
    entities
        .createNativeQuery(
            "update scheduled_tasks set consecutive_failures = 3, last_failure = now()"
                + " where instance_id = cast(?1 as uuid)")
        .setParameter(1, instance)
        .executeUpdate();
  }

  private String instance() {
    return stored
        .texts(
            "select i.id from process_instance i where i.application_id = ? and exists"
                + " (select 1 from scheduled_tasks t where t.instance_id = i.id)",
            journey.application())
        .get(0);
  }
}
