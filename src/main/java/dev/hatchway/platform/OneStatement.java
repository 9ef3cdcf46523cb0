package dev.hatchway.platform;

import jakarta.persistence.OptimisticLockException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes of a step as one statement: common table expressions whose changed rows are counted. */
final class OneStatement {

  private final List<StepWrite> writes;

  OneStatement(List<StepWrite> writes) {
    this.writes = writes;
  }

  String sql() {
    StringBuilder parts = new StringBuilder(2048).append("with ");
    StringBuilder counts = new StringBuilder(" select ");
    String comma = "";
    for (int i = 0; i < writes.size(); i++) {
      StepWrite write = writes.get(i);
      parts.append(i == 0 ? "part" : ", part").append(i).append(" as (").append(write.sql());
      if (write.isCounted()) {
        parts.append(" returning 1");
        counts.append(comma).append("(select count(*) from part").append(i).append(')');
        comma = ", ";
      }
      parts.append(')');
    }
    return parts.append(counts).toString();
  }

  void bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (StepWrite write : writes) {
      for (Object parameter : write.parameters()) {
        bind(statement, index++, parameter);
      }
    }
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
