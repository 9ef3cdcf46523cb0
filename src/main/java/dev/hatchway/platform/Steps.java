package dev.hatchway.platform;

import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.StaleStateException;

/**
 * Runs a piece of work as one transaction. A race that the database lost is retried a few times; a
 * step that asks to be repeated with a lesson is repeated at once.
 */
@Singleton
public class Steps {

  private static final int ATTEMPTS = 5;
  private static final int LESSONS = 50;
  // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available
  private static final Set<String> RACES = Set.of("40001", "40P01", "55P03");

  private final ThreadLocal<List<Object>> lessons = new ThreadLocal<>();
  private final TransactionManager transactions;
  private final Time time;

  Steps(TransactionManager transactions, Time time) {
    this.transactions = transactions;
    this.time = time;
  }

  /** Runs the work in a transaction of its own; what the work throws is thrown as it is. */
  public <T> T call(Callable<T> work) throws Exception {
    List<Object> before = lessons.get();
    lessons.set(new ArrayList<>());
    try {
      T result = untilDone(work);
      StepLog.done(time.isStated());
      return result;
    } catch (Exception failure) {
      StepLog.failed(failure);
      throw failure;
    } finally {
      StepLog.end();
      lessons.set(before);
    }
  }

  /** What earlier attempts of the current step learned. */
  public <T> List<T> lessons(Class<T> kind) {
    List<Object> learned = lessons.get();
    return learned == null
        ? List.of()
        : learned.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether the failure is a lost race that a step may simply try again. */
  public static boolean isRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || cause instanceof StaleStateException
          || cause instanceof SQLException sql && isRace(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** A pool that gives no connection says so without a state. */
  private static boolean isRace(String state) {
    return state != null && RACES.contains(state);
  }

  private <T> T untilDone(Callable<T> work) throws Exception {
    int attempt = 1;
    while (true) {
      try {
        return once(work);
      } catch (StepRepeat repeat) {
        learn(repeat);
      } catch (Exception failure) {
        if (attempt == ATTEMPTS || !isRace(failure)) {
          throw failure;
        }
        pause(attempt++);
      }
    }
  }

  private void learn(StepRepeat repeat) {
    List<Object> learned = lessons.get();
    if (learned.size() == LESSONS) {
      throw repeat;
    }
    learned.add(repeat.lesson());
  }

  private <T> T once(Callable<T> work) throws Exception {
    StepLog.begin();
    transactions.begin();
    boolean committed = false;
    try {
      T result = work.call();
      transactions.commit();
      committed = true;
      return result;
    } finally {
      if (!committed && transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transactions.rollback();
      }
    }
  }

  private static void pause(int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(5L << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
