package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.process.engine.MigrateInstance;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Applications whose process is moved to another version while reviews, an offer or a call wait.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MigrationLifecycleTest extends LifecycleTestCase {

  private static final String OTHER = "0.9.0";

  @Inject MigrateInstance migrateInstance;
  @Inject DataSource database;

  /** The shipped file under an earlier number, so that no other test's application starts on it. */
  @BeforeEach
  void deployAnother() throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into process_definition (process_id, version, name, file_name, content_hash,"
                    + " xml, deployed_at, deployed_by, sequence) overriding system value"
                    + " select process_id, ?, name, file_name, 'earlier', replace(xml,"
                    + " 'drools:version=\"' || version || '\"', 'drools:version=\"' || ? || '\"'),"
                    + " deployed_at, 'test', -sequence from process_definition"
                    + " where process_id in ('applicationReview', 'partnerReferral', 'onboarding')"
                    + " and sequence > 0 on conflict do nothing")) {
      insert.setString(1, OTHER);
      insert.setString(2, OTHER);
      insert.executeUpdate();
    }
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
                  version.equals(OTHER) ? "1.0.0" : OTHER,
                  Map.of()));
    }
  }
}
