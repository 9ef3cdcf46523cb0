package dev.hatchway.rules.runtime;

import dev.hatchway.platform.BackgroundThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles what somebody tries on threads of its own, and waits only so long: a compiler can't be
 * stopped, but neither the page that asks nor the others are lost with it.
 */
final class InTime {

  private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());
  private static final int MOST_WAITING = 100;

  private static final ThreadPoolExecutor POOL =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          BackgroundThreads.named("rule-compilation"));

  static {
    POOL.allowCoreThreadTimeOut(true);
  }

  private final Duration most;

  InTime(Duration most) {
    this.most = most;
  }

  /** What the work comes to; {@link RulesRefused} where it takes too long. */
  <T> T get(RuleFiles files, Callable<T> work) {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    Future<T> result = null;
    try {
      result = POOL.submit(() -> within(classes, work));
      return result.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw unchecked(failure.getCause(), files);
    } catch (TimeoutException | RejectedExecutionException late) {
      cancel(result);
      throw refused(files, "This took longer to compile than %d s".formatted(most.toSeconds()));
    } catch (InterruptedException ended) {
      cancel(result);
      Thread.currentThread().interrupt();
      throw refused(files, "This was not compiled to its end");
    }
  }

  private static <T> T within(ClassLoader classes, Callable<T> work) throws Exception {
    Thread.currentThread().setContextClassLoader(classes);
    try {
      return work.call();
    } finally {
      Thread.currentThread().setContextClassLoader(null);
    }
  }

  private static void cancel(Future<?> result) {
    if (result != null) {
      result.cancel(true);
    }
  }

  private static RuntimeException unchecked(Throwable cause, RuleFiles files) {
    if (cause instanceof RuntimeException failure) {
      return failure;
    }
    if (cause instanceof StackOverflowError) {
      return refused(files, "This is nested too deeply");
    }
    return new IllegalStateException(cause);
  }

  private static RulesRefused refused(RuleFiles files, String message) {
    String file =
        files.paths().stream().filter(p -> RuleForm.of(p).hasRules()).findFirst().orElse("");
    return new RulesRefused(List.of(new RuleProblem(file, 1, message)));
  }
}
