package dev.hatchway.rules.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads what was decided of applications, one application after the other, however many there are.
 * Facts are only read where rules must be asked.
 */
final class PastCases {

  private static final int AT_ONCE = 500;

  private static final String SELECT =
      """
      select application_id, number, id, decision, release_hash,
             case when release_hash || '/' || decision = any(?) then null else facts::text end,
             outcome::text
      from decision where application_id = any(?) order by application_id, number
      """;

  private final String[] withoutFacts;

  /** Facts are left out for these, as {@link SameFiles#key} names them. */
  PastCases(Set<String> withoutFacts) {
    this.withoutFacts = withoutFacts.toArray(String[]::new);
  }

  /** Applications that nothing was decided of are left out; the connection must not commit. */
  void each(Connection connection, List<PastApplication> applications, Consumer<PastCase> reader)
      throws SQLException {
    stayOnTheIndex(connection);
    Map<UUID, PastApplication> byId =
        applications.stream()
            .collect(Collectors.toMap(PastApplication::id, application -> application));
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setFetchSize(AT_ONCE);
      select.setArray(1, connection.createArrayOf("text", withoutFacts));
      select.setArray(2, connection.createArrayOf("uuid", byId.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        PastCase current = null;
        while (row.next()) {
          UUID application = row.getObject(1, UUID.class);
          if (current == null || !current.application().id().equals(application)) {
            give(current, reader);
            current = new PastCase(byId.get(application));
          }
          current.add(decision(row));
        }
        give(current, reader);
      }
    }
  }

  private static void give(PastCase complete, Consumer<PastCase> reader) {
    if (complete != null) {
      reader.accept(complete);
    }
  }

  /** Rows come in the order of the index; sorting them would write whole facts to disk. */
  private static void stayOnTheIndex(Connection connection) throws SQLException {
    try (Statement setting = connection.createStatement()) {
      setting.execute("set local enable_sort = off; set local enable_bitmapscan = off");
    }
  }

  private static PastDecision decision(ResultSet row) throws SQLException {
    return new PastDecision(
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  /** The rules that fired in stored decisions, by number. */
  static Map<Long, String> fired(Connection connection, List<Long> numbers) throws SQLException {
    Map<Long, String> fired = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, fired::text from decision where number = any(?)")) {
      select.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          fired.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return fired;
  }
}
