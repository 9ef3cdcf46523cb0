package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.MigrateInstance;
import dev.hatchway.testing.EarlierVersion;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Applications whose process is moved to another version while reviews, an offer or a call wait.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MigrationLifecycleTest extends LifecycleTestCase {

  @Inject MigrateInstance migrateInstance;
  @Inject EarlierVersion earlierVersion;

  @BeforeEach
  void deployAnother() {
    earlierVersion.deploy();
  }

  @Test
  @Reaches({"reviewersReminded", "withdrawn"})
  void shouldGoOnFromReviewsInParallelWithTheirTimers() {
    // given
    submitted();
    int timers = stored.timers(journey.application()).size();

    // when
    migrateAll();

    // then
    assertThat(stored.timers(journey.application())).hasSize(timers);
    journey.after(Duration.ofDays(9));
    assertThat(audit()).contains("instance.migrated", "task.reminded");
    reviewed("4", "ACCEPT");
    assertThat(stored.openTasks(journey.application())).containsExactly("determineApplication");
    withdrawn();
  }

  @Test
  @Reaches("withdrawn")
  void shouldGoOnFromAReferralThatWasCalled() {
    // given
    routed();

    // when
    migrateAll();
    accepted();
    migrateAll();
    answered("ACCEPT");
    migrateAll();

    // then
    assertThat(stage()).isEqualTo("ONBOARDING");
    withdrawn();
  }

  private void migrateAll() {
    for (String instance :
        stored.texts(
            "select id from process_instance where application_id = ? and state = 'ACTIVE'"
                + " order by id",
            journey.application())) {
      String version =
          stored
              .texts(
                  "select process_version from process_instance where id = ?",
                  UUID.fromString(instance))
              .get(0);
      journey.now(
          () ->
              migrateInstance.migrate(
                  Actor.SYSTEM,
                  UUID.fromString(instance),
                  version.equals(EarlierVersion.NUMBER)
                      ? EarlierVersion.SHIPPED
                      : EarlierVersion.NUMBER,
                  Map.of()));
    }
  }
}
