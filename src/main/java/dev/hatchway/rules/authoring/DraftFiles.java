package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RuleFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of drafts: those of the base, and over them the newest change of each path. */
@ApplicationScoped
class DraftFiles {

  private static final String NEWEST =
      "select distinct on (path) path, content from draft_file_revision"
          + " where draft_id = ? and revision <= ? order by path, revision desc";
  private static final String ADD =
      "insert into draft_file_revision (draft_id, revision, path, content, change, changed_by_id,"
          + " changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_MERGE =
      "insert into draft_merge (draft_id, revision, former_hash, base_hash, merged_by_id, merged_by,"
          + " merged_at) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGES =
      "select revision, path, change, changed_by, changed_at from draft_file_revision"
          + " where draft_id = ? order by revision desc, path";
  private static final String SAVES =
      "select content, changed_by, changed_at from draft_file_revision"
          + " where draft_id = ? and path = ? and revision <= ? and content is not null"
          + " order by revision";
  private static final String EDITORS =
      "select distinct changed_by_id from draft_file_revision where draft_id = ?";

  private final DataSource database;
  private final PastReleases releases;

  DraftFiles(DataSource database, PastReleases releases) {
    this.database = database;
    this.releases = releases;
  }

  RuleFiles of(RuleDraft draft) {
    return at(draft.baseHash(), draft.id(), draft.revision());
  }

  /** What the draft said at a revision, when it stood on the base. */
  RuleFiles at(String baseHash, UUID draftId, long revision) {
    Map<String, byte[]> files = releases.files(baseHash).content();
    changed(draftId, revision)
        .forEach(
            (path, content) ->
                content.ifPresentOrElse(bytes -> files.put(path, bytes), () -> files.remove(path)));
    return new RuleFiles(files);
  }

  private Map<String, Optional<byte[]>> changed(UUID draftId, long revision) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setObject(1, draftId);
      select.setLong(2, revision);
      Map<String, Optional<byte[]>> files = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          files.put(row.getString(1), Optional.ofNullable(row.getBytes(2)));
        }
      }
      return files;
    } catch (SQLException failure) {
      throw unreadable(draftId, failure);
    }
  }

  /** Adds what became of some files as one revision; a missing content removes its file. */
  void add(
      RuleDraft draft,
      long revision,
      ChangeKind kind,
      Map<String, Optional<byte[]>> files,
      Actor by,
      Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (var file : files.entrySet()) {
        insert.setObject(1, draft.id());
        insert.setLong(2, revision);
        insert.setString(3, file.getKey());
        insert.setBytes(4, file.getValue().orElse(null));
        insert.setString(5, kind.name());
        insert.setObject(6, by.id());
        insert.setString(7, by.username());
        insert.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("Draft " + draft.id() + " was not changed", failure);
    }
  }

  /** Keeps that the draft's newest revision put it on another release. */
  void addMerge(RuleDraft draft, String formerHash, Actor by, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD_MERGE)) {
      insert.setObject(1, draft.id());
      insert.setLong(2, draft.revision());
      insert.setString(3, formerHash);
      insert.setString(4, draft.baseHash());
      insert.setObject(5, by.id());
      insert.setString(6, by.username());
      insert.setObject(7, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Merge of " + draft.id() + " was not written", failure);
    }
  }

  /** Every change, the newest first. */
  List<FileChange> changes(UUID draftId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CHANGES)) {
      select.setObject(1, draftId);
      List<FileChange> changes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changes.add(
              new FileChange(
                  row.getLong(1),
                  row.getString(2),
                  ChangeKind.valueOf(row.getString(3)),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return changes;
    } catch (SQLException failure) {
      throw unreadable(draftId, failure);
    }
  }

  /** Everyone who has changed any file of the draft. */
  List<UUID> editors(UUID draftId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(EDITORS)) {
      select.setObject(1, draftId);
      return ids(select);
    } catch (SQLException failure) {
      throw unreadable(draftId, failure);
    }
  }

  /** What one save made of a file. */
  record Saved(byte[] content, String by, Instant at) {}

  /** Every save of a file up to a revision of the draft, the oldest first; not its removals. */
  List<Saved> saves(UUID draftId, String path, long revision) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SAVES)) {
      select.setObject(1, draftId);
      select.setString(2, path);
      select.setLong(3, revision);
      List<Saved> saves = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          saves.add(
              new Saved(
                  row.getBytes(1),
                  row.getString(2),
                  row.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return saves;
    } catch (SQLException failure) {
      throw unreadable(draftId, failure);
    }
  }

  private static List<UUID> ids(PreparedStatement select) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private static IllegalStateException unreadable(UUID draftId, SQLException failure) {
    return new IllegalStateException("Draft " + draftId + " could not be read", failure);
  }
}
