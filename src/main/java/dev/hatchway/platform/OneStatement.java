package dev.hatchway.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes of a step as one statement, in which rows are counted where a race may be lost. As a rule
 * the last of the counted writes is the statement itself, whose rows PostgreSQL tells anyway, and
 * the others are common table expressions of it. It runs first, though, and an insert may need a
 * key that a change before it gives back. So where an insert is counted, all are expressions, which
 * run in their order as a select reads the counts.
 */
final class OneStatement {

  private final List<StepWrite> parts;
  private final Optional<StepWrite> main;
  private final List<StepWrite> counted;

  OneStatement(List<StepWrite> writes) {
    this.main = main(writes);
    this.parts = new ArrayList<>(writes);
    main.ifPresent(parts::remove);
    this.counted = parts.stream().filter(StepWrite::isCounted).toList();
  }

  private static Optional<StepWrite> main(List<StepWrite> writes) {
    List<StepWrite> counted = writes.stream().filter(StepWrite::isCounted).toList();
    if (counted.stream().anyMatch(StepWrite::isInsert)) {
      return Optional.empty();
    }
    return Optional.of(counted.isEmpty() ? writes.get(0) : counted.get(counted.size() - 1));
  }

  String sql() {
    StringBuilder sql = new StringBuilder(2048);
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      StepWrite part = parts.get(i);
      sql.append(i == 0 ? "with part" : ", part").append(i).append(" as (").append(part.sql());
      if (part.isCounted()) {
        sql.append(" returning 1");
        counts.append(counts.isEmpty() ? "" : ", ");
        counts.append("(select count(*) from part").append(i).append(')');
      }
      sql.append(')');
    }
    sql.append(' ').append(main.map(StepWrite::sql).orElse(""));
    if (!counts.isEmpty()) {
      sql.append(main.isPresent() ? " returning " : "select ").append(counts);
    }
    return sql.toString();
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (StepWrite part : parts) {
      index = bind(statement, index, part);
    }
    if (main.isPresent()) {
      bind(statement, index, main.get());
    }
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
    int rows = counted.isEmpty() ? done.getUpdateCount() : rowsOf(done);
    if (main.isPresent()) {
      refuseUnless(main.get(), rows);
    }
  }

  private int rowsOf(PreparedStatement done) throws SQLException {
    int rows = 0;
    try (ResultSet row = done.getResultSet()) {
      for (; row.next(); rows++) {
        for (int i = 0; i < counted.size(); i++) {
          refuseUnless(counted.get(i), row.getInt(i + 1));
        }
      }
    }
    return rows;
  }

  private static void refuseUnless(StepWrite write, int rows) {
    if (write.isCounted() && rows != write.rows()) {
      throw new OptimisticLockException("Another step was first at " + write.sql());
    }
  }
}
