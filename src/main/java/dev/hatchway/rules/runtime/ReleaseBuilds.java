package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the nodes make of releases that are not ready yet. */
@ApplicationScoped
class ReleaseBuilds {

  /** A release that waits to be built; {@code built} where this node has done its part. */
  record Open(long number, UUID programmeId, String hash, boolean built) {}

  private static final String OPEN = "ready_at is null and failed_at is null";

  private final DataSource database;
  private final ThisNode node;

  ReleaseBuilds(DataSource database, ThisNode node) {
    this.database = database;
    this.node = node;
  }

  List<Open> open() {
    return list(
        "select number, programme_id, rule_set_hash, exists (select from rule_build"
            + " where release_number = number and node_id = ?) from rule_release where "
            + OPEN
            + " order by number",
        node.id());
  }

  /** Notes what this node made of a release; no failure says that it was built. */
  void note(long number, String failure) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into rule_build (release_number, node_id, failure, built_at)"
                    + " values (?, ?, ?, clock_timestamp()) on conflict do nothing")) {
      insert.setLong(1, number);
      insert.setObject(2, node.id());
      insert.setString(3, failure);
      insert.executeUpdate();
    } catch (SQLException unwritten) {
      throw new IllegalStateException(
          "The build of release " + number + " is not noted", unwritten);
    }
  }

  /** Makes those releases ready that every node that runs has built. */
  void makeReady() {
    list(
        "update rule_release set ready_at = clock_timestamp() where "
            + OPEN
            + " and not exists (select from rule_build where release_number = number and failure is not null)"
            + " and not exists (select from rule_node n where seen_at > clock_timestamp() - "
            + ThisNode.GONE_AFTER
            + " and not exists (select from rule_build b where b.release_number = number and b.node_id = n.id))"
            + " returning number, programme_id, rule_set_hash, true",
        null);
  }

  /** Gives up those releases that a node could not build; tells which this node gave up. */
  List<Open> giveUp() {
    return list(
        "update rule_release set failed_at = clock_timestamp() where "
            + OPEN
            + " and exists (select from rule_build where release_number = number and failure is not null)"
            + " returning number, programme_id, rule_set_hash, true",
        null);
  }

  private List<Open> list(String statement, UUID key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(statement)) {
      if (key != null) {
        select.setObject(1, key);
      }
      List<Open> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Open(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getBoolean(4)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Builds of releases could not be read", failure);
    }
  }
}
