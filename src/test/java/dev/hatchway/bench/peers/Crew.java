package dev.hatchway.bench.peers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Some threads that do numbered pieces of work until all are done. */
final class Crew {

  interface Work {
    void at(int number) throws Exception;
  }

  private final int threads;

  Crew(int threads) {
    this.threads = threads;
  }

  /** Seconds that the pieces took together; the first failure is thrown. */
  double does(int pieces, Work work) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failed = new AtomicReference<>();
    long begin = System.nanoTime();
    Thread[] crew = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      crew[i] = new Thread(() -> until(pieces, next, failed, work));
      crew[i].start();
    }
    for (Thread one : crew) {
      one.join();
    }
    if (failed.get() != null) {
      throw new IllegalStateException("A step failed", failed.get());
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void until(
      int pieces, AtomicInteger next, AtomicReference<Throwable> failed, Work work) {
    try {
      for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
        work.at(i);
      }
    } catch (Throwable failure) {
      failed.compareAndSet(null, failure);
      next.set(pieces);
    }
  }
}
