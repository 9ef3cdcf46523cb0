package dev.hatchway.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a table that hold nothing unique: making them anew is faster than growing them.
 */
public final class SecondaryIndexes {

  private final Statement statement;
  private final List<String> definitions;

  private SecondaryIndexes(Statement statement, List<String> definitions) {
    this.statement = statement;
    this.definitions = definitions;
  }

  /** Drops them; {@link #restore} makes them as they were. */
  public static SecondaryIndexes drop(Statement statement, String table) throws SQLException {
    String secondary =
        " from pg_index where indrelid = '" + table + "'::regclass and not indisunique";
    List<String> definitions = column(statement, "select pg_get_indexdef(indexrelid)" + secondary);
    for (String index : column(statement, "select indexrelid::regclass" + secondary)) {
      statement.execute("drop index " + index);
    }
    return new SecondaryIndexes(statement, definitions);
  }

  public void restore() throws SQLException {
    for (String index : definitions) {
      statement.execute(index);
    }
  }

  /** The first column of what a query gives. */
  public static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }
}
