package dev.hatchway.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** People at work, a thread each, until they are told to go home. */
final class Load implements AutoCloseable {

  /** What people are at. */
  enum Kind {
    EVERYTHING,
    WHAT_IS_OPEN,
    RACES
  }

  private static final int LONGEST_THOUGHT_MILLIS = 120;

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean goOn = true;

  static Load start(int people, long seed, Api api, Fleet fleet, Ledger ledger, Kind kind) {
    Load load = new Load();
    for (int i = 0; i < people; i++) {
      Random random = new Random(seed * 1_000 + i);
      Acts acts = new Acts(api, fleet, ledger, random);
      Thread thread = new Thread(() -> load.work(acts, random, kind), "person-" + i);
      thread.setDaemon(true);
      thread.start();
      load.threads.add(thread);
    }
    return load;
  }

  private void work(Acts acts, Random random, Kind kind) {
    List<Persona> everybody = Persona.all();
    try {
      while (goOn) {
        act(acts, random, kind, everybody);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_THOUGHT_MILLIS));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void act(Acts acts, Random random, Kind kind, List<Persona> everybody)
      throws InterruptedException {
    if (kind == Kind.RACES) {
      acts.submit();
      acts.reviewTogether();
      return;
    }
    int dice = random.nextInt(100);
    if (kind == Kind.WHAT_IS_OPEN || dice >= 45) {
      acts.work(acts.somebody(everybody));
    } else if (dice < 16) {
      acts.submit();
    } else if (dice < 20) {
      acts.ask();
    } else if (dice < 26) {
      acts.answer();
    } else if (dice < 28) {
      acts.appeal();
    } else if (dice < 30) {
      acts.withdraw();
    } else {
      acts.reviewTogether();
    }
  }

  /** Lets everybody finish what they are at. */
  @Override
  public void close() throws InterruptedException {
    goOn = false;
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    }
  }
}
