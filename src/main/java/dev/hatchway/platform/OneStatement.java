package dev.hatchway.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes of a step as one statement: common table expressions whose changed rows are counted. */
final class OneStatement {

  private final List<StepWrite> writes;

  OneStatement(List<StepWrite> writes) {
    this.writes = writes;
  }

  String sql() {
    return IntStream.range(0, writes.size())
            .mapToObj(this::part)
            .collect(Collectors.joining(", ", "with ", ""))
        + IntStream.range(0, writes.size())
            .filter(i -> writes.get(i).isCounted())
            .mapToObj(i -> "(select count(*) from part" + i + ")")
            .collect(Collectors.joining(", ", " select ", ""));
  }

  private String part(int index) {
    StepWrite write = writes.get(index);
    String counted = write.isCounted() ? " returning 1" : "";
    return "part" + index + " as (" + write.sql() + counted + ")";
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (StepWrite write : writes) {
      for (Object parameter : write.parameters()) {
        statement.setObject(index++, asArray(statement, parameter));
      }
    }
  }

  private static Object asArray(PreparedStatement statement, Object parameter) throws SQLException {
    if (parameter instanceof String[] || parameter instanceof byte[][]) {
      Array array =
          statement
              .getConnection()
              .createArrayOf(
                  parameter instanceof String[] ? "text" : "bytea", (Object[]) parameter);
      return array;
    }
    return parameter;
  }

  /** OptimisticLockException where a row that was to change had been changed by another step. */
  void refuseLostRace(ResultSet counts) throws SQLException {
    int column = 1;
    for (StepWrite write : writes) {
      if (write.isCounted() && counts.getInt(column++) != write.rows()) {
        throw new OptimisticLockException("Another step was first at " + write.sql());
      }
    }
  }
}
