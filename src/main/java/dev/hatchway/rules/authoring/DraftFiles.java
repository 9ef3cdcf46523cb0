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
      "select distinct on (path) path, content from draft_file_revision where draft_id = ?"
          + " order by path, revision desc";
  private static final String ADD =
      "insert into draft_file_revision (draft_id, revision, path, content, change, changed_by_id,"
          + " changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGES =
      "select revision, path, change, changed_by, changed_at from draft_file_revision"
          + " where draft_id = ? order by revision desc, path";
  private static final String EDITORS =
      "select distinct changed_by_id from draft_file_revision where draft_id = ?";

  private final DataSource database;
  private final PastReleases releases;

  DraftFiles(DataSource database, PastReleases releases) {
    this.database = database;
    this.releases = releases;
  }

  RuleFiles of(RuleDraft draft) {
    return over(releases.files(draft.baseHash()), draft.id());
  }

  /** What the draft's changes make of other files than those of its base. */
  RuleFiles over(RuleFiles base, UUID draftId) {
    Map<String, byte[]> files = base.content();
    changed(draftId)
        .forEach(
            (path, content) ->
                content.ifPresentOrElse(bytes -> files.put(path, bytes), () -> files.remove(path)));
    return new RuleFiles(files);
  }

  private Map<String, Optional<byte[]>> changed(UUID draftId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setObject(1, draftId);
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
      List<UUID> editors = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          editors.add(row.getObject(1, UUID.class));
        }
      }
      return editors;
    } catch (SQLException failure) {
      throw unreadable(draftId, failure);
    }
  }

  private static IllegalStateException unreadable(UUID draftId, SQLException failure) {
    return new IllegalStateException("Draft " + draftId + " could not be read", failure);
  }
}
