package dev.hatchway.faults;

import dev.hatchway.nodes.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run: nodes and PostgreSQL, people at work, faults by plan; then peace, and the verdict. */
final class FaultRun {

  private static final int APPLICATIONS_OF_THE_DEMO = 10;

  /** What a run came to. */
  record Result(
      Map<String, Plan.Tally> faults, Ledger ledger, int checks, List<String> violations) {

    int kills() {
      return faults.values().stream().mapToInt(Plan.Tally::kills).sum();
    }

    int kills(String kind) {
      return faults.entrySet().stream()
          .filter(fault -> fault.getKey().startsWith(kind))
          .mapToInt(fault -> fault.getValue().kills())
          .sum();
    }
  }

  private final FaultSettings settings;
  private final Ledger ledger = new Ledger();
  private final Api api = new Api();

  FaultRun(FaultSettings settings) {
    this.settings = settings;
  }

  Result run() throws Exception {
    Files.createDirectories(settings.folder());
    Path folder = Files.createTempDirectory(settings.folder(), "run-");
    try (PostgresUnderFire postgres = PostgresUnderFire.in(folder.resolve("postgres"))) {
      postgres.start();
      try (Fleet fleet = fleet(postgres, folder)) {
        fleet.start(APPLICATIONS_OF_THE_DEMO);
        PostgresFaults postgresFaults = new PostgresFaults(postgres);
        postgresFaults.prepare();
        aDayIsASecond(postgres);
        long before = Sql.number(postgres, "select max(id) from audit_event");
        List<Fault> faults = new ArrayList<>(new NodeFaults(fleet, postgres).all());
        faults.addAll(postgresFaults.all());
        Plan plan = new Plan(faults, settings.seed());
        underFire(fleet, plan);
        postgresFaults.calm();
        Peace.settle(postgres, fleet, api, ledger, settings.seed());
        try (Connection database = postgres.connect()) {
          Verdict verdict = Verdict.of(database, ledger, before);
          return new Result(plan.tallies(), ledger, verdict.checks(), verdict.violations());
        }
      }
    }
  }

  private Fleet fleet(PostgresUnderFire postgres, Path folder) throws IOException {
    return Fleet.of(settings.nodes(), postgres, folder, Wire::asItIs);
  }

  /** Deadlines in seconds, so that timers come due all the time. */
  private static void aDayIsASecond(PostgresUnderFire postgres) throws Exception {
    new Releases(postgres.jdbcUrl())
        .releaseWith(deadlines -> deadlines.replaceAll(", P(\\d+)D\"", ", PT$1S\""));
    String waiting =
        "select count(*) from rule_release where ready_at is null and failed_at is null";
    while (Sql.number(postgres, waiting) > 0) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void underFire(Fleet fleet, Plan plan) throws InterruptedException {
    long until = System.nanoTime() + settings.longest().toNanos();
    try (Load load = Load.start(settings.people(), settings.seed(), api, fleet, ledger, true)) {
      while (System.nanoTime() < until
          && (settings.kills() == 0 || plan.kills() < settings.kills())) {
        plan.next();
        fleet.reviveTheDead();
        fleet.awaitAny();
      }
      plan.end();
    }
  }
}
