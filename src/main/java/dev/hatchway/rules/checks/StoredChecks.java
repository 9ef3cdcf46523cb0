package dev.hatchway.rules.checks;

import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Reports of checks in the database, by content. */
@ApplicationScoped
class StoredChecks {

  /** To be raised whenever checks find something else than before in the same files. */
  private static final int VERSION = 1;

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
                "select findings::text from rule_check where content_hash = ? and version = ?")) {
      select.setString(1, hash);
      select.setInt(2, VERSION);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new CheckReport(hash, FindingJson.read(row.getString(1))))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Checks of " + hash + " could not be read", failure);
    }
  }

  void add(CheckReport report) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into rule_check (content_hash, version, findings, checked_at)"
                    + " values (?, ?, ?::jsonb, ?) on conflict do nothing")) {
      insert.setString(1, report.hash());
      insert.setInt(2, VERSION);
      insert.setString(3, FindingJson.write(report.findings()));
      insert.setObject(4, OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Checks of " + report.hash() + " were not kept", failure);
    }
  }
}
