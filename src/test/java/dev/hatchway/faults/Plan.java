package dev.hatchway.faults;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/**
 * A seeded plan: which fault comes next, and after how long. Sudden faults come one after the
 * other; one that lasts goes on beside them, one of its kind at a time.
 */
final class Plan {

  private static final int LONGEST_PEACE_MILLIS = 300;

  /** What a kind of fault came to. */
  record Tally(int times, int kills, int failed) {

    private static Tally of(boolean done, int killed) {
      return new Tally(done ? 1 : 0, killed, done ? 0 : 1);
    }

    private Tally plus(Tally other) {
      return new Tally(times + other.times, kills + other.kills, failed + other.failed);
    }
  }

  private final List<Fault> faults;
  private final Random random;
  private final Map<String, Tally> tallies = new ConcurrentSkipListMap<>();
  private final Set<Thread> lasting = ConcurrentHashMap.newKeySet();
  private final Set<Fault> underWay = ConcurrentHashMap.newKeySet();

  Plan(List<Fault> faults, long seed) {
    this.faults = faults;
    this.random = new Random(seed);
  }

  void next() throws InterruptedException {
    if (faults.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(LONGEST_PEACE_MILLIS);
      return;
    }
    Fault fault = choose();
    Random own = new Random(random.nextLong());
    if (!fault.lasts()) {
      inflict(fault, own);
    } else if (underWay.add(fault)) {
      Thread beside = new Thread(() -> beside(fault, own), fault.name());
      lasting.add(beside);
      beside.start();
    }
    TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(LONGEST_PEACE_MILLIS));
  }

  private void beside(Fault fault, Random own) {
    try {
      inflict(fault, own);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(fault);
      lasting.remove(Thread.currentThread());
    }
  }

  /** What could not be done, as nothing was there to harm, is told. */
  private void inflict(Fault fault, Random own) throws InterruptedException {
    Tally tally;
    try {
      int killed = fault.harm().inflict(own);
      tally = Tally.of(killed >= 0, Math.max(0, killed));
    } catch (InterruptedException stop) {
      throw stop;
    } catch (Exception notDone) {
      tally = Tally.of(false, 0);
    }
    tallies.merge(fault.name(), tally, Tally::plus);
  }

  private Fault choose() {
    int dice = random.nextInt(faults.stream().mapToInt(Fault::weight).sum());
    for (Fault fault : faults) {
      dice -= fault.weight();
      if (dice < 0) {
        return fault;
      }
    }
    throw new IllegalStateException("No fault has any weight");
  }

  /** Waits until faults that last are over. */
  void end() throws InterruptedException {
    for (Thread beside : Set.copyOf(lasting)) {
      beside.join();
    }
  }

  int kills() {
    return tallies.values().stream().mapToInt(Tally::kills).sum();
  }

  Map<String, Tally> tallies() {
    return tallies;
  }
}
