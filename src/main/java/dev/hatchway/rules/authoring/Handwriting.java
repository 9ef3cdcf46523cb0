package dev.hatchway.rules.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds what a release would have from one person, in whatever draft they wrote or removed it. */
@ApplicationScoped
class Handwriting {

  /** Where it was written or removed, and what. */
  record Found(String path, String text) {}

  // each file that the person changed, with what it said before its first change in the draft, and
  // with what a merge found in the release that it merged with
  private static final String CHANGES =
      "select r.draft_id, r.path, r.change, r.changed_by_id = ?, r.content,"
          + " case when row_number() over (partition by r.draft_id, r.path order by r.revision) = 1"
          + " then (select f.content from rule_file f where f.path = r.path and f.rule_set_hash ="
          + " coalesce((select m.former_hash from draft_merge m where m.draft_id = r.draft_id"
          + " and m.revision > r.revision order by m.revision limit 1), d.base_hash)) end,"
          + " case when r.change = 'MERGED' then (select f.content from draft_merge m"
          + " join rule_file f on f.rule_set_hash = m.base_hash and f.path = r.path"
          + " where m.draft_id = r.draft_id and m.revision = r.revision) end"
          + " from draft_file_revision r join rule_draft d on d.id = r.draft_id"
          + " where d.programme_id = ? and exists (select from draft_file_revision o"
          + " where o.draft_id = r.draft_id and o.path = r.path and o.changed_by_id = ?)"
          + " order by r.draft_id, r.path, r.revision";

  private static final int FETCHED = 50;

  private final DataSource database;

  Handwriting(DataSource database) {
    this.database = database;
  }

  /** The first thing in the change that the person wrote or removed; empty where none is. */
  Optional<Found> in(ReleaseChange change, UUID programmeId, UUID person) {
    if (change.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CHANGES)) {
      select.setObject(1, person);
      select.setObject(2, programmeId);
      select.setObject(3, person);
      select.setFetchSize(FETCHED);
      try (ResultSet row = select.executeQuery()) {
        return first(change, row);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Drafts of " + person + " could not be read", failure);
    }
  }

  private static Optional<Found> first(ReleaseChange change, ResultSet row) throws SQLException {
    String file = "";
    Version before = null;
    while (row.next()) {
      String path = row.getString(2);
      String next = row.getString(1) + " " + path;
      if (!next.equals(file)) {
        before = new Version(path, row.getBytes(6));
        file = next;
      }
      Version after = new Version(path, row.getBytes(5));
      if (row.getBoolean(4)) {
        ChangeKind kind = ChangeKind.valueOf(row.getString(3));
        Optional<String> own = changed(change, path, before, after, kind);
        if (own.isPresent() && kind == ChangeKind.MERGED) {
          // what the release that it was merged with says was not written by hand
          own = changed(change, path, new Version(path, row.getBytes(7)), after, kind);
        }
        if (own.isPresent()) {
          return own.map(text -> new Found(path, text));
        }
      }
      before = after;
    }
    return Optional.empty();
  }

  private static Optional<String> changed(
      ReleaseChange change, String path, Version before, Version after, ChangeKind kind) {
    if (before.isThere && !after.isThere && change.removes(path)) {
      return Optional.of(path);
    }
    if (kind == ChangeKind.RENAMED) {
      // carries on what others wrote
      return Optional.empty();
    }
    return change
        .writtenBy(path, before.said, after.said)
        .or(() -> change.takenBy(before.said, after.said));
  }

  /** A file as it once was; without content it was not there. */
  private static final class Version {
    private final boolean isThere;
    private final Substance said;

    private Version(String path, byte[] content) {
      this.isThere = content != null;
      this.said = Substance.of(path, content);
    }
  }
}
