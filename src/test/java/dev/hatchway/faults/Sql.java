package dev.hatchway.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements past all wires, straight to the server. */
final class Sql {

  private Sql() {}

  static void run(PostgresUnderFire postgres, String sql, Object... parameters)
      throws SQLException {
    try (Connection connection = postgres.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.execute();
    }
  }

  /** Rows as lists of texts; null stays null. */
  static List<List<String>> rows(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet found = statement.executeQuery()) {
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(found.getString(i));
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  static long number(PostgresUnderFire postgres, String sql, Object... parameters)
      throws SQLException {
    try (Connection connection = postgres.connect()) {
      return Long.parseLong(rows(connection, sql, parameters).get(0).get(0));
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
