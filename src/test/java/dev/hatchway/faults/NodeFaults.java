package dev.hatchway.faults;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What happens to nodes and to their connections. */
final class NodeFaults {

  private static final int FARTHEST_STEP = 60;

  private final Fleet fleet;
  private final PostgresUnderFire postgres;

  NodeFaults(Fleet fleet, PostgresUnderFire postgres) {
    this.fleet = fleet;
    this.postgres = postgres;
  }

  List<Fault> all() {
    return List.of(
        Fault.sudden("node killed (kill -9)", 8, this::kill),
        Fault.lasting("node paused, woken after its sessions were ended", 3, this::pause),
        Fault.sudden("connections of a node cut on the wire", 6, this::cut),
        Fault.lasting("commits done whose answers were lost", 8, this::loseAnswers),
        Fault.sudden("sessions of a node ended by the server", 4, this::endSessions),
        Fault.sudden("clock of a node stepped, by up to a minute", 5, this::stepClock),
        Fault.lasting("network slow between a node and PostgreSQL", 3, this::slowDown));
  }

  /** All clocks go with the machine's again. */
  void calm() throws IOException {
    for (NodeUnderFire node : fleet.nodes()) {
      node.clock().stepTo(0);
    }
  }

  private int kill(Random random) throws InterruptedException {
    // mostly somebody stays up to go on with the work; now and then nobody does
    if (fleet.up().size() < (random.nextInt(8) == 0 ? 1 : 2)) {
      return Fault.NOTHING_THERE;
    }
    fleet.kill(fleet.any(random));
    return 1;
  }

  private int pause(Random random) throws Exception {
    NodeUnderFire node = fleet.any(random);
    if (!node.isAlive()) {
      return Fault.NOTHING_THERE;
    }
    node.pause();
    try {
      TimeUnit.MILLISECONDS.sleep(300);
      endSessionsOf(node);
      TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000));
    } finally {
      node.wakeUp();
    }
    return 0;
  }

  private int cut(Random random) {
    fleet.any(random).wire().cut();
    return 0;
  }

  private int loseAnswers(Random random) throws InterruptedException {
    Wire wire = fleet.any(random).wire();
    wire.loseAnswersOfCommits(1 + random.nextInt(3));
    TimeUnit.MILLISECONDS.sleep(500);
    wire.loseAnswersOfCommits(0);
    return 0;
  }

  private int endSessions(Random random) throws Exception {
    endSessionsOf(fleet.any(random));
    return 0;
  }

  private void endSessionsOf(NodeUnderFire node) throws Exception {
    Sql.run(
        postgres,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?",
        node.name());
  }

  private int stepClock(Random random) throws IOException {
    fleet.any(random).clock().stepTo(random.nextInt(2 * FARTHEST_STEP + 1) - FARTHEST_STEP);
    return 0;
  }

  private int slowDown(Random random) throws InterruptedException {
    Wire wire = fleet.any(random).wire();
    wire.delay(5 + random.nextInt(40));
    try {
      TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000));
    } finally {
      wire.delay(0);
    }
    return 0;
  }
}
