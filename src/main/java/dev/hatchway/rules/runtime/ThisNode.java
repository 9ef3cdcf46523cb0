package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The node that this is, among those that run on the same database. */
@ApplicationScoped
class ThisNode {

  /** A node that was not seen for this long no longer counts; in the database's own time. */
  static final String GONE_AFTER = "interval '5 seconds'";

  private final DataSource database;
  private final UUID id = UUID.randomUUID();

  ThisNode(DataSource database) {
    this.database = database;
  }

  UUID id() {
    return id;
  }

  /** Tells the others that this node runs. */
  void isHere() {
    update(
        "insert into rule_node (id, seen_at) values (?, clock_timestamp())"
            + " on conflict (id) do update set seen_at = clock_timestamp()");
  }

  void leaves() {
    update("delete from rule_node where id = ?");
  }

  private void update(String statement) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      update.setObject(1, id);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Node " + id + " could not be noted", failure);
    }
  }
}
