package dev.hatchway.faults;

import dev.hatchway.nodes.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run: nodes and PostgreSQL, people at work, faults by plan; then peace, and the verdict. */
final class FaultRun {

  private static final int APPLICATIONS_OF_THE_DEMO = 10;

  private static final String[] SMALL = {"max_wal_size=96MB", "shared_buffers=96MB"};
  private static final Duration LONGEST_IN_MEMORY = Duration.ofMinutes(30);
  private static final int MEGABYTES = 700;
  private static final int MILLIS_THAT_MAKE_RACES = 8;
  private static final int STEPS_BETWEEN_FAULTS = 1;
  private static final Duration LONGEST_WITHOUT_STEPS = Duration.ofMillis(1_500);

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
    try (Disk disk = Disk.at(folder.resolve("disk"), megabytes());
        PostgresUnderFire postgres =
            PostgresUnderFire.in(
                disk.folder().resolve("postgres"), folder.resolve("postgres.log"), SMALL)) {
      postgres.start();
      try (Fleet fleet = fleet(postgres, folder)) {
        fleet.start(APPLICATIONS_OF_THE_DEMO);
        PostgresFaults postgresFaults = new PostgresFaults(postgres);
        postgresFaults.prepare();
        aDayIsASecond(postgres);
        long before = Sql.number(postgres, "select max(id) from audit_event");
        NodeFaults nodeFaults = new NodeFaults(fleet, postgres);
        List<Fault> faults = new ArrayList<>(nodeFaults.all());
        faults.addAll(postgresFaults.all());
        faults.addAll(disk.faults(postgres));
        // what is to be caught is a race: without the lock nothing else needs to go wrong
        Plan plan = new Plan(settings.unlocked() ? List.of() : faults, settings.seed());
        if (settings.unlocked()) {
          // steps that take longer overlap more
          fleet.nodes().forEach(node -> node.wire().delay(MILLIS_THAT_MAKE_RACES));
        }
        underFire(fleet, plan);
        fleet.nodes().forEach(node -> node.wire().delay(0));
        nodeFaults.calm();
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
    return Fleet.of(
        settings.nodes(), postgres, folder, settings.unlocked() ? new LockOff() : Wire::asItIs);
  }

  /** Deadlines in seconds, so that timers come due all the time. */
  static void aDayIsASecond(PostgresUnderFire postgres) throws Exception {
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
    Load.Kind kind = settings.unlocked() ? Load.Kind.RACES : Load.Kind.EVERYTHING;
    try (Load load = Load.start(settings.people(), settings.seed(), api, fleet, ledger, kind)) {
      while (System.nanoTime() < until
          && (settings.kills() == 0 || plan.kills() < settings.kills())) {
        plan.next();
        fleet.reviveTheDead();
        fleet.awaitAny();
        awaitSteps();
      }
      plan.end();
    }
  }

  /** Faults are meant to come under load: some steps are taken between them, if it can be. */
  private void awaitSteps() throws InterruptedException {
    long enough = ledger.acknowledged() + STEPS_BETWEEN_FAULTS;
    long until = System.nanoTime() + LONGEST_WITHOUT_STEPS.toNanos();
    while (ledger.acknowledged() < enough && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** A long run outgrows a disk in memory; it has an ordinary one, which is never full. */
  private int megabytes() {
    return settings.longest().compareTo(LONGEST_IN_MEMORY) <= 0 ? MEGABYTES : 0;
  }
}
