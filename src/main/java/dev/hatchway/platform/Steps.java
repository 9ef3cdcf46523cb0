package dev.hatchway.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs a piece of work as one transaction, with bounded retry of races that the database lost. */
@ApplicationScoped
public class Steps {

  private static final int ATTEMPTS = 5;
  // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available
  private static final Set<String> RACES = Set.of("40001", "40P01", "55P03");

  /**
   * Runs the work in a transaction of its own and gives its result; the work's exception is thrown
   * as it is.
   */
  public <T> T call(Callable<T> work) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (Exception failure) {
        if (attempt == ATTEMPTS || !isRace(failure)) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  private static <T> T once(Callable<T> work) throws Exception {
    QuarkusTransaction.begin();
    try {
      T result = work.call();
      QuarkusTransaction.commit();
      return result;
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private static boolean isRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || cause instanceof SQLException sql && RACES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause(int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(5L << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
