package dev.hatchway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was acknowledged before an instant is there when the database is restored to it. */
class RestoreIT {

  private static final String DUE_MEANWHILE =
      "select task_instance from scheduled_tasks where task_name = 'process-timer'"
          + " and execution_time < clock_timestamp()";

  @Test
  void shouldGoOnFromAnInstantAndFireWhatCameDueMeanwhileOnce() throws Exception {
    // given
    Files.createDirectories(Path.of("target/faults"));
    Path folder = Files.createTempDirectory(Path.of("target/faults"), "restore-");
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Api api = new Api();
    Ledger kept = new Ledger();
    PostgresUnderFire postgres =
        PostgresUnderFire.in(
            folder.resolve("postgres"),
            folder.resolve("postgres.log"),
            BaseBackup.settings(archive));
    postgres.start();
    BaseBackup backup;
    String instant;
    long before;
    try (postgres;
        Fleet fleet = Fleet.of(1, postgres, folder, Wire::asItIs)) {
      fleet.start(10);
      FaultRun.aDayIsASecond(postgres);
      before = Sql.number(postgres, "select max(id) from audit_event");
      Acts acts = new Acts(api, fleet, kept, new Random(1));
      submit(acts, 3);
      backup = BaseBackup.of(postgres, folder.resolve("restored"), archive);
      submit(acts, 3);
      acts.reviewTogether();
      try (Connection database = postgres.connect()) {
        instant = Sql.rows(database, "select clock_timestamp()").get(0).get(0);
      }
      TimeUnit.MILLISECONDS.sleep(500);
      submit(new Acts(api, fleet, new Ledger(), new Random(2)), 2);
      archiveAll(postgres);
    }

    // when
    TimeUnit.SECONDS.sleep(15);
    PostgresUnderFire restored = postgres.on(backup.restoreTo(instant));
    restored.start();

    // then
    try (restored;
        Fleet fleet = Fleet.of(1, restored, folder, Wire::asItIs)) {
      awaitPromotion(restored);
      List<List<String>> due = due(restored);
      fleet.start(10);
      Peace.settle(restored, fleet, api, kept, 3);
      submit(new Acts(api, fleet, kept, new Random(4)), 2);
      assertThat(due).as("timers that came due while nothing ran").isNotEmpty();
      assertThat(due(restored)).doesNotContainAnyElementsOf(due);
      try (Connection database = restored.connect()) {
        assertThat(Verdict.of(database, kept, before).violations()).isEmpty();
      }
      assertThat(kept.submitted()).hasSize(8);
    }
  }

  private static void submit(Acts acts, int applications) throws InterruptedException {
    for (int i = 0; i < applications; i++) {
      acts.submit();
    }
  }

  private static void archiveAll(PostgresUnderFire postgres) throws Exception {
    String log;
    try (Connection database = postgres.connect()) {
      log = Sql.rows(database, "select pg_walfile_name(pg_switch_wal())").get(0).get(0);
    }
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    String behind =
        "select count(*) from pg_stat_archiver where coalesce(last_archived_wal, '') < ?";
    while (Sql.number(postgres, behind, log) > 0) {
      assertThat(System.nanoTime()).as("the log is archived").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static void awaitPromotion(PostgresUnderFire restored) throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (Sql.number(restored, "select pg_is_in_recovery()::int") > 0) {
      assertThat(System.nanoTime()).as("recovery ends at its instant").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static List<List<String>> due(PostgresUnderFire postgres) throws Exception {
    try (Connection database = postgres.connect()) {
      return Sql.rows(database, DUE_MEANWHILE);
    }
  }
}
