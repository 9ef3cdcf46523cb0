package dev.hatchway.bench.peers;

import dev.hatchway.bench.NumbersPage;
import dev.hatchway.testing.Clones;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same lifecycles while ten thousand, a hundred thousand and a million instances are open in
 * front of them: databases of one server, in alternation. How to read it: docs/benchmark.md.
 */
class GrowthBench {

  private static final int TURNS = Integer.getInteger("growth.turns", 3);
  private static final int ROUNDS = Integer.getInteger("growth.rounds", 4);
  private static final int INSTANCES = Integer.getInteger("growth.instances", 400);
  private static final List<Integer> SIZES =
      Stream.of(System.getProperty("growth.open", "10000,100000,1000000").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final int ORIGINALS = 50;

  private final PeerBuild none = new PeerBuild();

  @Test
  void shouldMeasureTheSameStepsAsMoreIsOpen() throws Exception {
    try (Databases databases = new Databases()) {
      for (int open : SIZES) {
        fill(databases, open);
      }
      Map<Integer, List<List<Measured>>> turns = rounds(databases);
      Map<Integer, Measured> pages = new TreeMap<>();
      for (int open : SIZES) {
        pages.put(open, engine(databases, open).with("bench.open", open).run().get(0));
      }
      List<String> section = new Growth(turns, pages).lines(TURNS, ROUNDS, INSTANCES);
      section.forEach(System.out::println);
      NumbersPage.writeSection("## Cost as it grows", section);
    }
  }

  private void fill(Databases databases, int open) throws Exception {
    databases.create(name(open));
    engine(databases, open).with("bench.starts", ORIGINALS).run();
    long begin = System.nanoTime();
    new Clones(databases.source(name(open))).add(open / ORIGINALS - 1);
    System.out.printf("%d open after %d s%n", open, (System.nanoTime() - begin) / 1_000_000_000);
  }

  private Map<Integer, List<List<Measured>>> rounds(Databases databases) throws Exception {
    Map<Integer, List<List<Measured>>> turns = new TreeMap<>();
    List<Integer> order = new ArrayList<>(SIZES);
    for (int turn = 0; turn < TURNS; turn++) {
      for (int open : order) {
        List<Measured> rounds =
            engine(databases, open)
                .with("bench.behind", open)
                .with("bench.rounds", ROUNDS)
                .with("bench.instances", INSTANCES)
                .run();
        rounds.forEach(round -> System.out.println(open + " " + round.values()));
        turns.computeIfAbsent(open, o -> new ArrayList<>()).add(rounds);
      }
      Collections.rotate(order, 1);
    }
    return turns;
  }

  private EngineJvm engine(Databases databases, int open) {
    return new EngineJvm("hatchway", databases.url(name(open)), none);
  }

  private static String name(int open) {
    return "open_" + open;
  }
}
