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

  /** Reads it, after others if there are any, all on one way to the database and back. */
  public T on(Connection connection, StepRead<?>... others) throws SQLException {
    StringBuilder all = new StringBuilder();
    for (StepRead<?> other : others) {
      all.append(other.sql).append("; ");
    }
    try (PreparedStatement select = connection.prepareStatement(all.append(sql).toString())) {
      int index = 1;
      for (StepRead<?> other : others) {
        index = other.bind(select, index);
      }
      bind(select, index);
      select.execute();
      for (StepRead<?> other : others) {
        other.result(select);
        select.getMoreResults();
      }
      return result(select);
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
