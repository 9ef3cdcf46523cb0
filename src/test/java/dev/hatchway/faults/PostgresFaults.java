package dev.hatchway.faults;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What happens to PostgreSQL. */
final class PostgresFaults {

  private static final int MOST_BACKENDS = 4;
  private static final String RACES_ON =
      """
      create table if not exists fault_switch (probability float8 not null);
      insert into fault_switch select 0 where not exists (select from fault_switch);
      create or replace function lose_a_race() returns trigger language plpgsql as $$
      begin
        if random() < (select probability from fault_switch) then
          if random() < 0.5 then
            raise exception 'could not serialize access' using errcode = '40001';
          end if;
          raise exception 'deadlock detected' using errcode = '40P01';
        end if;
        return null;
      end $$;
      create or replace trigger lose_a_race before insert or update on process_instance
        for each statement execute function lose_a_race();
      create or replace trigger lose_a_race before insert or update on human_task
        for each statement execute function lose_a_race();
      """;

  private final PostgresUnderFire postgres;

  PostgresFaults(PostgresUnderFire postgres) {
    this.postgres = postgres;
  }

  List<Fault> all() {
    return List.of(
        Fault.sudden("PostgreSQL backends killed (kill -9), crash recovery", 50, this::killBackend),
        Fault.sudden("PostgreSQL killed whole (kill -9), started again", 12, this::kill),
        Fault.sudden("PostgreSQL stopped immediately, started again", 4, this::restart),
        Fault.lasting("PostgreSQL stalled (all its processes stopped)", 3, this::stall),
        Fault.lasting("disk slow (each flush of the log waits)", 3, this::slowDisk),
        Fault.lasting("serialization failures and deadlocks", 6, this::loseRaces));
  }

  /** Makes the database able to lose races when it is told to. */
  void prepare() throws Exception {
    Sql.run(postgres, RACES_ON);
  }

  /** Ends whatever a fault may have left on. */
  void calm() throws Exception {
    Sql.run(postgres, "update fault_switch set probability = 0");
    slowFlush(0);
  }

  private int killBackend(Random random) {
    int killed = postgres.killBackends(1 + random.nextInt(MOST_BACKENDS), random);
    return killed == 0 ? Fault.NOTHING_THERE : killed;
  }

  private int kill(Random random) throws Exception {
    postgres.kill();
    TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
    postgres.start();
    return 1;
  }

  private int restart(Random random) throws Exception {
    postgres.stopImmediately();
    postgres.start();
    return 0;
  }

  private int stall(Random random) throws Exception {
    List<Long> pids = postgres.pids();
    Signals.send("STOP", pids);
    try {
      TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_500));
    } finally {
      Signals.send("CONT", pids);
    }
    return 0;
  }

  private int slowDisk(Random random) throws Exception {
    slowFlush(20_000 + random.nextInt(80_000));
    try {
      TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000));
    } finally {
      slowFlush(0);
    }
    return 0;
  }

  private void slowFlush(int micros) throws Exception {
    Sql.run(postgres, "alter system set commit_delay = " + micros);
    Sql.run(postgres, "alter system set commit_siblings = 0");
    Sql.run(postgres, "select pg_reload_conf()");
  }

  private int loseRaces(Random random) throws Exception {
    Sql.run(postgres, "update fault_switch set probability = ?", 0.05 + random.nextDouble() * 0.25);
    try {
      TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(1_500));
    } finally {
      Sql.run(postgres, "update fault_switch set probability = 0");
    }
    return 0;
  }
}
