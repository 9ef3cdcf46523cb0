package dev.hatchway.rules.checks;

import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Reports of checks in the database, by content. */
@ApplicationScoped
class StoredChecks {

  /**
   * To be raised whenever checks find or count something else than before in the same files, also
   * because the compiler is another: what passed once goes live without a second look.
   */
  private static final int VERSION = 3;

  private static final String COUNTS = "scenarios, passed, unreadable, rules, covered";

  private final DataSource database;
  private final Time time;

  StoredChecks(DataSource database, Time time) {
    this.database = database;
    this.time = time;
  }

  Optional<CheckReport> find(String hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select findings::text, %s from rule_check where content_hash = ? and version = ?"
                    .formatted(COUNTS))) {
      select.setString(1, hash);
      select.setInt(2, VERSION);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new CheckReport(hash, FindingJson.read(row.getString(1)), scenarios(row)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Checks of " + hash + " could not be read", failure);
    }
  }

  private static ScenarioCount scenarios(ResultSet row) throws SQLException {
    return row.getObject(2) == null
        ? null
        : new ScenarioCount(
            row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
  }

  void add(CheckReport report) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into rule_check (content_hash, version, findings, checked_at, %s)"
                        .formatted(COUNTS)
                    + " values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, report.hash());
      insert.setInt(2, VERSION);
      insert.setString(3, FindingJson.write(report.findings()));
      insert.setObject(4, OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC));
      count(insert, report.scenarios());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Checks of " + report.hash() + " were not kept", failure);
    }
  }

  private static void count(PreparedStatement insert, ScenarioCount of) throws SQLException {
    insert.setObject(5, of == null ? null : of.scenarios(), Types.INTEGER);
    insert.setObject(6, of == null ? null : of.passed(), Types.INTEGER);
    insert.setObject(7, of == null ? null : of.unreadable(), Types.INTEGER);
    insert.setObject(8, of == null ? null : of.rules(), Types.INTEGER);
    insert.setObject(9, of == null ? null : of.covered(), Types.INTEGER);
  }
}
