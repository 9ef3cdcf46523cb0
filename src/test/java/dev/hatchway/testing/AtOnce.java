package dev.hatchway.testing;

import dev.hatchway.platform.CommandRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Commands let go at the same moment, each on a thread of its own. */
public final class AtOnce {

  private AtOnce() {}

  /** The refusal of each command, in order; null where it succeeded. Other failures are thrown. */
  public static List<CommandRejected> refusals(Runnable... commands) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(commands.length);
    CountDownLatch gate = new CountDownLatch(1);
    try {
      List<Future<CommandRejected>> running =
          Stream.of(commands).map(command -> threads.submit(() -> refusal(gate, command))).toList();
      gate.countDown();
      List<CommandRejected> refusals = new ArrayList<>();
      for (Future<CommandRejected> result : running) {
        refusals.add(result.get());
      }
      return refusals;
    } catch (ExecutionException failure) {
      throw new AssertionError("Neither done nor refused", failure.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static CommandRejected refusal(CountDownLatch gate, Runnable command)
      throws InterruptedException {
    gate.await();
    try {
      command.run();
      return null;
    } catch (CommandRejected refusal) {
      return refusal;
    }
  }
}
