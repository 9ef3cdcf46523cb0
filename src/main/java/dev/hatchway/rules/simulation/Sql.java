package dev.hatchway.rules.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements of simulations; inside a step they take part in its transaction. */
@ApplicationScoped
class Sql {

  /** Reads what a row says. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  int update(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Simulation could not be written", failure);
    }
  }

  <T> List<T> list(Row<T> row, String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(row.read(rows));
        }
        return found;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Simulations could not be read", failure);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      if (value instanceof Instant at) {
        value = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
      } else if (value instanceof String[] texts) {
        value = statement.getConnection().createArrayOf("text", texts);
      } else if (value instanceof Enum<?> name) {
        value = name.name();
      }
      statement.setObject(i + 1, value);
    }
  }
}
