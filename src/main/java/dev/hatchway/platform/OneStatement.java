package dev.hatchway.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes of a step as one statement. One of them is the statement itself, the others are common
 * table expressions of it. The rows of those that may lose a race are counted; the statement's own
 * come uncounted from PostgreSQL, so it is made of such a one where there is any.
 */
final class OneStatement {

  private final List<StepWrite> parts;
  private final StepWrite main;
  private final List<StepWrite> counted;

  OneStatement(List<StepWrite> writes) {
    this.parts = new ArrayList<>(writes);
    this.main =
        writes.stream().filter(StepWrite::isCounted).reduce((a, b) -> b).orElse(writes.get(0));
    parts.remove(main);
    this.counted = parts.stream().filter(StepWrite::isCounted).toList();
  }

  String sql() {
    StringBuilder sql = new StringBuilder(2048);
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      StepWrite part = parts.get(i);
      sql.append(i == 0 ? "with part" : ", part").append(i).append(" as (").append(part.sql());
      if (part.isCounted()) {
        sql.append(" returning 1");
        counts.append(counts.isEmpty() ? " returning " : ", ");
        counts.append("(select count(*) from part").append(i).append(')');
      }
      sql.append(')');
    }
    return sql.append(' ').append(main.sql()).append(counts).toString();
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (StepWrite part : parts) {
      index = bind(statement, index, part);
    }
    bind(statement, index, main);
  }

  private static int bind(PreparedStatement statement, int first, StepWrite write)
      throws SQLException {
    int index = first;
    for (Object parameter : write.parameters()) {
      bind(statement, index++, parameter);
    }
    return index;
  }

  /** Anything but bytes travels as text, null too: types that vary would prepare anew. */
  private static void bind(PreparedStatement statement, int index, Object parameter)
      throws SQLException {
    if (parameter instanceof String[] || parameter instanceof byte[][]) {
      String kind = parameter instanceof String[] ? "text" : "bytea";
      statement.setArray(
          index, statement.getConnection().createArrayOf(kind, (Object[]) parameter));
    } else if (parameter instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setString(index, parameter == null ? null : parameter.toString());
    }
  }

  /**
   * Asked of a statement that has run, and stands at its result: OptimisticLockException where a
   * row that was to change had been changed by another step.
   */
  void refuseLostRace(PreparedStatement done) throws SQLException {
    if (counted.isEmpty()) {
      refuseUnless(main, done.getUpdateCount());
      return;
    }
    try (ResultSet row = done.getResultSet()) {
      int rows = 0;
      while (row.next()) {
        rows++;
        for (int i = 0; i < counted.size(); i++) {
          refuseUnless(counted.get(i), row.getInt(i + 1));
        }
      }
      refuseUnless(main, rows);
    }
  }

  private static void refuseUnless(StepWrite write, int rows) {
    if (write.isCounted() && rows != write.rows()) {
      throw new OptimisticLockException("Another step was first at " + write.sql());
    }
  }
}
