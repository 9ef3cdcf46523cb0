package dev.hatchway.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why something failed, in one line for administrators. */
public final class FailureText {

  private static final String NOT_NULL = "23502";
  private static final String CHECK = "23514";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String TRIGGER = "P0001";

  private FailureText() {}

  public static String of(Throwable failure) {
    Throwable root = failure;
    while (!(root instanceof CommandRejected) && root.getCause() != null) {
      root = root.getCause();
    }
    Optional<SQLException> refused = Causes.ofDatabase(failure);
    String text = refused.isPresent() ? of(refused.get()) : root.getMessage();
    return text == null ? root.getClass().getSimpleName() : text;
  }

  /** The database names what it refused, never the values of the row. */
  private static String of(SQLException refused) {
    ServerErrorMessage told =
        refused instanceof PSQLException ofPostgres ? ofPostgres.getServerErrorMessage() : null;
    if (told == null) {
      return refused.getMessage();
    }
    return "The database refused to write: " + what(told);
  }

  private static String what(ServerErrorMessage told) {
    return switch (String.valueOf(told.getSQLState())) {
      case NOT_NULL -> told.getTable() + "." + told.getColumn() + " would be empty";
      case CHECK -> "a row of " + told.getTable() + " breaks the rule " + told.getConstraint();
      case UNIQUE -> "a row of " + told.getTable() + " is there already, " + told.getConstraint();
      case FOREIGN_KEY ->
          "a row of " + told.getTable() + " names another that is missing, " + told.getConstraint();
      case TRIGGER -> "a trigger says: " + told.getMessage();
      default -> told.getMessage();
    };
  }
}
