package dev.hatchway.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A query of a step with its parameters in order, and what becomes of its rows. */
public record StepRead<T>(String sql, List<?> parameters, Rows<T> rows) {

  /** Makes of all rows of a result what the query was asked for. */
  @FunctionalInterface
  public interface Rows<T> {
    T of(ResultSet found) throws SQLException;
  }

  /** The same read, whose result is handed over as well. */
  public StepRead<T> handedTo(Consumer<T> user) {
    return new StepRead<>(
        sql,
        parameters,
        found -> {
          T result = rows.of(found);
          user.accept(result);
          return result;
        });
  }

  public T on(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, 1);
      select.execute();
      return result(select);
    }
  }

  /** Reads both on one way to the database and back, this one last. */
  public T on(Connection connection, StepRead<?> first) throws SQLException {
    try (PreparedStatement both = connection.prepareStatement(first.sql + "; " + sql)) {
      bind(both, first.bind(both, 1));
      both.execute();
      first.result(both);
      both.getMoreResults();
      return result(both);
    }
  }

  private int bind(PreparedStatement statement, int first) throws SQLException {
    int index = first;
    for (Object parameter : parameters) {
      statement.setObject(index++, parameter);
    }
    return index;
  }

  private T result(PreparedStatement done) throws SQLException {
    try (ResultSet found = done.getResultSet()) {
      return rows.of(found);
    }
  }
}
