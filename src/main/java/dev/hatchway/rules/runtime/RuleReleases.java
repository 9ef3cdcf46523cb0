package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The releases in the database. Statements of a caller's transaction take part in it. */
@ApplicationScoped
class RuleReleases {

  /** A release as it lies in the database; a higher number is newer. */
  record Stored(long number, Release release) {}

  private final DataSource database;

  RuleReleases(DataSource database) {
    this.database = database;
  }

  long add(Release release, RuleFiles files) {
    try (Connection connection = database.getConnection()) {
      addContent(connection, release, files);
      return addRelease(connection, release);
    } catch (SQLException failure) {
      throw new IllegalStateException("Release " + release.hash() + " was not written", failure);
    }
  }

  private static void addContent(Connection connection, Release release, RuleFiles files)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement(
            "insert into rule_set (hash, first_published_at) values (?, ?) on conflict do nothing")) {
      set.setString(1, release.hash());
      set.setObject(2, OffsetDateTime.ofInstant(release.liveFrom(), ZoneOffset.UTC));
      if (set.executeUpdate() == 0) {
        return;
      }
    }
    try (PreparedStatement file =
        connection.prepareStatement(
            "insert into rule_file (rule_set_hash, path, content) values (?, ?, ?)")) {
      for (String path : files.paths()) {
        file.setString(1, release.hash());
        file.setString(2, path);
        file.setBytes(3, files.bytes(path));
        file.addBatch();
      }
      file.executeBatch();
    }
  }

  private static long addRelease(Connection connection, Release release) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into rule_release (programme_id, rule_set_hash, live_from, published_by)"
                + " values (?, ?, ?, ?) returning number")) {
      insert.setObject(1, release.programmeId());
      insert.setString(2, release.hash());
      insert.setObject(3, OffsetDateTime.ofInstant(release.liveFrom(), ZoneOffset.UTC));
      insert.setString(4, release.publishedBy());
      try (ResultSet number = insert.executeQuery()) {
        number.next();
        return number.getLong(1);
      }
    }
  }

  /** The newest release of every programme. */
  Map<UUID, Stored> live() {
    return releases(
        "select distinct on (programme_id) number, programme_id, rule_set_hash, live_from, published_by"
            + " from rule_release order by programme_id, number desc",
        null);
  }

  /** The newest release of one programme. */
  Optional<Stored> live(UUID programmeId) {
    return Optional.ofNullable(
        releases(
                "select number, programme_id, rule_set_hash, live_from, published_by"
                    + " from rule_release where programme_id = ? order by number desc limit 1",
                programmeId)
            .get(programmeId));
  }

  /** All releases of one programme, the newest first. */
  List<Stored> all(UUID programmeId) {
    return list(
        "select number, programme_id, rule_set_hash, live_from, published_by"
            + " from rule_release where programme_id = ? order by number desc",
        programmeId);
  }

  private Map<UUID, Stored> releases(String query, UUID programmeId) {
    return list(query, programmeId).stream()
        .collect(Collectors.toMap(s -> s.release().programmeId(), s -> s));
  }

  private List<Stored> list(String query, UUID programmeId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      if (programmeId != null) {
        select.setObject(1, programmeId);
      }
      List<Stored> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Release release =
              new Release(
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  row.getString(5));
          found.add(new Stored(row.getLong(1), release));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Releases could not be read", failure);
    }
  }

  RuleFiles files(String hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select path, content from rule_file where rule_set_hash = ?")) {
      select.setString(1, hash);
      Map<String, byte[]> files = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          files.put(row.getString(1), row.getBytes(2));
        }
      }
      return new RuleFiles(files);
    } catch (SQLException failure) {
      throw new IllegalStateException("Files of release " + hash + " could not be read", failure);
    }
  }
}
