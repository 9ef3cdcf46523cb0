package dev.hatchway.bench.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hatchway.bench.NumbersPage;
import dev.hatchway.testing.Clones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Hatchway beside Camunda 7 and Flowable on one server, in alternation, cold and warm. How to run
 * and to read it: docs/benchmark.md.
 */
class PeersBench {

  private static final int TURNS = Integer.getInteger("peers.turns", 3);
  private static final int ROUNDS = Integer.getInteger("peers.rounds", 4);
  private static final int WARMING = Integer.getInteger("peers.warming", 24);
  private static final int INSTANCES = Integer.getInteger("peers.instances", 400);
  private static final int OPEN = Integer.getInteger("peers.open", 100_000);
  private static final int ORIGINALS = 50;
  private static final List<String> ENGINES =
      Arrays.asList(System.getProperty("peers.engines", "hatchway,camunda,flowable").split(","));

  private final PeerBuild peers = new PeerBuild();

  @Test
  void shouldMeasureHatchwayBesideItsPeers() throws Exception {
    assumeTrue(peers.isThere(), peers::whereItShouldBe);
    peers.build();
    try (Databases databases = new Databases()) {
      Map<String, List<List<Measured>>> turns = lifecycles(databases);
      Map<String, Measured> pages = new LinkedHashMap<>();
      if (OPEN > 0) {
        for (String engine : ENGINES) {
          pages.put(engine, pages(engine, databases));
        }
      }
      List<String> section =
          new Comparison(turns, pages).lines(TURNS, ROUNDS, WARMING, INSTANCES, OPEN);
      section.forEach(System.out::println);
      if (ENGINES.size() == EngineJvm.ENGINES.size()) {
        NumbersPage.writeSection("## Beside Camunda 7 and Flowable", section);
      }
    }
  }

  private Map<String, List<List<Measured>>> lifecycles(Databases databases) throws Exception {
    Map<String, List<List<Measured>>> turns = new LinkedHashMap<>();
    for (String engine : ENGINES) {
      databases.create(engine);
      turns.put(engine, new ArrayList<>());
    }
    List<String> order = new ArrayList<>(ENGINES);
    for (int turn = 0; turn < TURNS; turn++) {
      for (String engine : order) {
        turns.get(engine).add(lifecycles(engine, databases));
      }
      Collections.rotate(order, 1);
    }
    if (Boolean.getBoolean("peers.statements")) {
      for (String engine : ENGINES) {
        databases.statements(engine).forEach(System.out::println);
      }
    }
    return turns;
  }

  private List<Measured> lifecycles(String engine, Databases databases) throws Exception {
    List<Measured> rounds =
        new EngineJvm(engine, databases.url(engine), peers)
            .with("bench.rounds", ROUNDS)
            .with("bench.warming", WARMING)
            .with("bench.instances", INSTANCES)
            .run();
    rounds.forEach(round -> System.out.println(round.values()));
    return rounds;
  }

  /** In a database of its own: some real instances, copies of them, and pages of what is open. */
  private Measured pages(String engine, Databases databases) throws Exception {
    String database = engine + "_open";
    databases.create(database);
    new EngineJvm(engine, databases.url(database), peers).with("bench.starts", ORIGINALS).run();
    int copies = OPEN / ORIGINALS - 1;
    if (engine.equals("hatchway")) {
      new Clones(databases.source(database)).add(copies);
    } else {
      new PeerClones(databases.url(database)).add(copies);
    }
    Measured measured =
        new EngineJvm(engine, databases.url(database), peers).with("bench.open", OPEN).run().get(0);
    System.out.println(measured.values());
    databases.drop(database);
    return measured;
  }
}
