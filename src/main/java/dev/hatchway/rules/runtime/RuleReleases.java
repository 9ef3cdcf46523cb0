package dev.hatchway.rules.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

  /** A release that was written; not ready where other nodes have to build it first. */
  record Added(Stored stored, boolean ready) {}

  // the newest of those whose instant has come; the very first counts from the beginning
  private static final String LIVE_FIRST =
      "(live_from <= ?) desc, case when live_from <= ? then -number else number end";

  private static final String COLUMNS =
      "number, programme_id, rule_set_hash, live_from, published_by";

  private final DataSource database;
  private final ThisNode node;

  RuleReleases(DataSource database, ThisNode node) {
    this.database = database;
    this.node = node;
  }

  /** Writes a release that this node has built. */
  Added add(Release release, RuleFiles files) {
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

  private Added addRelease(Connection connection, Release release) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "with r as (insert into rule_release (programme_id, rule_set_hash, live_from, published_by, ready_at)"
                + " values (?, ?, ?, ?, case when exists (select from rule_node where id <> ?"
                + " and seen_at > clock_timestamp() - "
                + ThisNode.GONE_AFTER
                + ") then null else clock_timestamp() end) returning number, ready_at),"
                + " b as (insert into rule_build (release_number, node_id, built_at)"
                + " select number, ?, clock_timestamp() from r)"
                + " select number, ready_at is not null from r")) {
      insert.setObject(1, release.programmeId());
      insert.setString(2, release.hash());
      insert.setObject(3, OffsetDateTime.ofInstant(release.liveFrom(), ZoneOffset.UTC));
      insert.setString(4, release.publishedBy());
      insert.setObject(5, node.id());
      insert.setObject(6, node.id());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new Added(new Stored(row.getLong(1), release), row.getBoolean(2));
      }
    }
  }

  /** The live release of every programme at an instant. */
  Map<UUID, Stored> live(Instant now) {
    return releases(
        "select distinct on (programme_id) %s from rule_release where ready_at is not null"
                .formatted(COLUMNS)
            + " order by programme_id, "
            + LIVE_FIRST,
        now,
        now);
  }

  /** The live release of one programme at an instant. */
  Optional<Stored> live(UUID programmeId, Instant now) {
    return list(
            "select %s from rule_release where programme_id = ? and ready_at is not null"
                    .formatted(COLUMNS)
                + " order by "
                + LIVE_FIRST
                + " limit 1",
            programmeId,
            now,
            now)
        .stream()
        .findFirst();
  }

  /** What is ready and waits for its instant, the first to come first. */
  List<Stored> upcoming(Instant now) {
    return list(
        "select %s from rule_release where ready_at is not null and live_from > ?"
                .formatted(COLUMNS)
            + " order by live_from, number desc",
        now);
  }

  private Map<UUID, Stored> releases(String query, Object... keys) {
    return list(query, keys).stream()
        .collect(Collectors.toMap(s -> s.release().programmeId(), s -> s));
  }

  private List<Stored> list(String query, Object... keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < keys.length; i++) {
        Object key = keys[i];
        select.setObject(
            i + 1, key instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : key);
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
