package dev.hatchway.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Sets whole columns of rows as PostgreSQL arrays, for {@code unnest} in one statement. */
public final class SqlArrays {

  private SqlArrays() {}

  /** Sets one column as a text array; the statement casts it to what the table has. */
  public static <T> void column(
      PreparedStatement statement, int index, List<T> rows, Function<T, Object> value)
      throws SQLException {
    String[] texts = StepWrite.column(rows, value);
    statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
  }
}
