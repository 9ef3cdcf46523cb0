package dev.hatchway.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.Time;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Regular work runs beside the timers, and plans its next turn. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RegularWorkTest {

  private static final String NAME = "regular-work-of-a-test";
  // before the timers of all other tests, so that none of them fires
  private static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(7);

  @Inject DataSource database;
  @Inject FireTimer fireTimer;
  @Inject TimerQueue queue;
  @Inject Time time;

  private final CountDownLatch ran = new CountDownLatch(1);
  private TimerScheduler scheduler;

  @AfterEach
  void stop() throws SQLException {
    scheduler.stop(null);
    time.freeze(null);
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from scheduled_tasks where task_name = ?")) {
      delete.setString(1, NAME);
      delete.executeUpdate();
    }
  }

  @Test
  void shouldRunAndComeAgainAfterItsPause() throws Exception {
    // given
    time.freeze(NOW);
    scheduler = new TimerScheduler(database, fireTimer, queue, time, List.of(work()));

    // when
    scheduler.start();

    // then
    assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    Instant next = next();
    for (int tries = 0; tries < 100 && next.equals(NOW); tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
      next = next();
    }
    assertThat(next).isEqualTo(NOW.plus(PAUSE));
  }

  private Instant next() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select execution_time from scheduled_tasks where task_name = ?")) {
      select.setString(1, NAME);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getTimestamp(1).toInstant();
      }
    }
  }

  private RegularWork work() {
    return new RegularWork() {
      @Override
      public String name() {
        return NAME;
      }

      @Override
      public Duration pause() {
        return PAUSE;
      }

      @Override
      public void run() {
        ran.countDown();
      }
    };
  }
}
