package dev.hatchway.faults;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * After the faults: every node comes back, timers catch up, and people can go on with their work.
 */
final class Peace {

  private static final int PEOPLE = 4;
  private static final int SECONDS_AT_WORK = 8;
  private static final int SECONDS_TO_CATCH_UP = 90;
  private static final String LATE =
      "select count(*) from scheduled_tasks where task_name = 'process-timer'"
          + " and execution_time < clock_timestamp() - interval '5 seconds'";

  private Peace() {}

  static void settle(PostgresUnderFire postgres, Fleet fleet, Api api, Ledger ledger, long seed)
      throws Exception {
    fleet.awaitAll();
    try (Load load = Load.start(PEOPLE, seed + 1, api, fleet, ledger, Load.Kind.WHAT_IS_OPEN)) {
      TimeUnit.SECONDS.sleep(SECONDS_AT_WORK);
    }
    for (int i = 0; i < SECONDS_TO_CATCH_UP && Sql.number(postgres, LATE) > 0; i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    awaitNoTransaction(postgres);
  }

  private static void awaitNoTransaction(PostgresUnderFire postgres) throws Exception {
    for (int i = 0; i < 20; i++) {
      try (Connection connection = postgres.connect()) {
        List<List<String>> open =
            Sql.rows(
                connection,
                "select pid from pg_stat_activity where application_name like 'node-%'"
                    + " and xact_start is not null");
        if (open.isEmpty()) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }
}
