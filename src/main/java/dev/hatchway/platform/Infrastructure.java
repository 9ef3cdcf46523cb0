package dev.hatchway.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;

/**
 * Tells failures of what carries a step (a lost race; a step that took too long; a database that is
 * gone, full or shutting down) from failures of what the step does.
 */
public final class Infrastructure {

  // SQLSTATE classes: connection exception, transaction rollback, insufficient resources, operator
  // intervention, system error, internal error
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58", "XX");
  // PostgreSQL: sessions that it ended since they idled or took too long within a transaction;
  // object_in_use, lock_not_available
  private static final Set<String> STATES = Set.of("25P03", "25P04", "55006", "55P03");
  // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available
  private static final Set<String> RACES = Set.of("40001", "40P01", "55P03");

  private Infrastructure() {}

  public static boolean failed(Throwable failure) {
    return isRace(failure) || Causes.of(failure).anyMatch(Infrastructure::isOurs);
  }

  /** Whether the failure is a lost race that a step may simply try again. */
  static boolean isRace(Throwable failure) {
    return Causes.of(failure)
        .anyMatch(
            cause ->
                cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof SQLException sql && isRace(sql.getSQLState()));
  }

  /**
   * Whether a commit failed for what the server did not say: it may have committed all the same.
   */
  static boolean isInDoubt(Throwable failure) {
    return Causes.of(failure).anyMatch(XAException.class::isInstance)
        && !isRace(failure)
        && (Causes.ofDatabase(failure).isEmpty() || failed(failure));
  }

  private static boolean isRace(String state) {
    return state != null && RACES.contains(state);
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof StepTimedOut
        || cause instanceof StepInDoubt
        || cause instanceof SQLTransientException
        || cause instanceof SQLRecoverableException
        || cause instanceof SQLException sql && isOfTheDatabase(sql.getSQLState());
  }

  /** A pool that gives no connection says so without a state. */
  private static boolean isOfTheDatabase(String state) {
    return state == null
        || state.length() < 2
        || STATES.contains(state)
        || CLASSES.contains(state.substring(0, 2));
  }
}
