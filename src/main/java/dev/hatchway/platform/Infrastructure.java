package dev.hatchway.platform;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells failures of what carries a step (a lost race; a database that is gone, full or shutting
 * down) from failures of what the step does.
 */
public final class Infrastructure {

  // SQLSTATE classes: connection exception, transaction rollback, insufficient resources, object
  // not in prerequisite state, operator intervention, system error, internal error
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "XX");

  private Infrastructure() {}

  public static boolean failed(Throwable failure) {
    if (Steps.isRace(failure)) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOfTheDatabase(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** A pool that gives no connection says so without a state. */
  private static boolean isOfTheDatabase(String state) {
    return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
  }
}
