package dev.hatchway.rules.simulation;

import dev.hatchway.platform.UnreadableJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names the applications that a part could not read. */
final class UnreadCases {

  private UnreadCases() {}

  static UnreadCase of(PastApplication application, PastDecision decision, UnreadableJson why) {
    return new UnreadCase(
        application.id(), null, decision.id(), decision.decision(), why.getMessage());
  }

  /** The same with their references. */
  static List<UnreadCase> named(Connection connection, List<UnreadCase> unread)
      throws SQLException {
    if (unread.isEmpty()) {
      return List.of();
    }
    Map<UUID, String> references = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, reference from startup_application where id = any(?)")) {
      select.setArray(
          1,
          connection.createArrayOf(
              "uuid", unread.stream().map(UnreadCase::applicationId).toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          references.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
    }
    return unread.stream().map(one -> one.named(references.get(one.applicationId()))).toList();
  }
}
