package dev.hatchway.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/**
 * Tells a database that cannot take a step now (gone, starting, full, busy) from a step that is
 * wrong, by the classes of SQLSTATE.
 */
final class DatabaseTrouble {

  // connection exception, insufficient resources, operator intervention, transaction rollback
  private static final String TEMPORARY = "(08|53|57|40).*";

  private DatabaseTrouble() {}

  static boolean isTemporary(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isTemporary(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTemporary(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || state != null && state.matches(TEMPORARY)
        || isWithoutConnection(failure);
  }

  /** The pool says so in words only. */
  private static boolean isWithoutConnection(SQLException failure) {
    return failure.getMessage() != null && failure.getMessage().contains("acquisition timeout");
  }
}
