package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What the nodes make of releases that are not ready yet. */
@ApplicationScoped
class ReleaseBuilds {

  /** A release that waits to be built; {@code built} where this node has done its part. */
  record Open(long number, UUID programmeId, String hash, boolean built) {}

  private static final String OPEN = "ready_at is null and failed_at is null";

  private static final String SELECT_OPEN =
      "select number, programme_id, rule_set_hash, exists (select from rule_build"
          + " where release_number = number and node_id = ?) from rule_release where "
          + OPEN
          + " order by number";
  private static final String MAKE_READY =
      "update rule_release set ready_at = clock_timestamp() where "
          + OPEN
          + " and not exists (select from rule_build where release_number = number and failure is not null)"
          + " and not exists (select from rule_node n where seen_at > clock_timestamp() - "
          + ThisNode.GONE_AFTER
          + " and not exists (select from rule_build b where b.release_number = number and b.node_id = n.id))";
  private static final String GIVE_UP =
      "update rule_release set failed_at = clock_timestamp() from (select release_number, failure"
          + " from rule_build where release_number = ? and failure is not null"
          + " order by built_at limit 1) f where number = f.release_number and "
          + OPEN
          + " returning f.failure";
  private static final String GIVEN_UP =
      "select rule_set_hash from rule_release where rule_set_hash = any (?)"
          + " group by rule_set_hash having bool_and(failed_at is not null)";

  private final DataSource database;
  private final ThisNode node;

  ReleaseBuilds(DataSource database, ThisNode node) {
    this.database = database;
    this.node = node;
  }

  List<Open> open() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_OPEN)) {
      select.setObject(1, node.id());
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
      throw unreadable(failure);
    }
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
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(MAKE_READY)) {
      update.executeUpdate();
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** Gives a release up if a node could not build it, and says why; empty where none failed. */
  Optional<String> giveUp(long number) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(GIVE_UP)) {
      update.setLong(1, number);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** Those of the contents that were released, but by no release that was not given up. */
  Set<String> givenUp(Set<String> hashes) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(GIVEN_UP)) {
      select.setArray(1, connection.createArrayOf("text", hashes.toArray()));
      Set<String> found = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private static IllegalStateException unreadable(SQLException failure) {
    return new IllegalStateException("Builds of releases could not be read", failure);
  }
}
