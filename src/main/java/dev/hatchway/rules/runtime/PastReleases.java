package dev.hatchway.rules.runtime;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Every release that there ever was, and what is in it. */
@ApplicationScoped
public class PastReleases {

  /** What the nodes made of a release: only one that is ready is ever live. */
  public enum Build {
    RUNNING,
    READY,
    FAILED
  }

  /**
   * A release by its number; a higher one was published later. The failure says why a node could
   * not build it, and is null otherwise.
   */
  public record Numbered(long number, Release release, Build build, String failure) {

    public boolean isFailed() {
      return build == Build.FAILED;
    }
  }

  private static final String SELECT =
      "select number, programme_id, rule_set_hash, live_from, published_by,"
          + " case when failed_at is not null then 'FAILED' when ready_at is null then 'RUNNING'"
          + " else 'READY' end,"
          + " case when failed_at is not null then (select failure from rule_build"
          + " where release_number = number and failure is not null order by built_at limit 1) end"
          + " from rule_release where programme_id = ? order by number desc";

  private final DataSource database;
  private final RuleReleases releases;

  PastReleases(DataSource database, RuleReleases releases) {
    this.database = database;
    this.releases = releases;
  }

  public RuleFiles files(String hash) {
    return releases.files(hash);
  }

  /**
   * All releases of a programme, the newest first; also such as are not live yet, and such as never
   * were because a node could not build them.
   */
  public List<Numbered> of(UUID programmeId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, programmeId);
      List<Numbered> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(numbered(row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Releases could not be read", failure);
    }
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    Release release =
        new Release(
            row.getObject(2, UUID.class),
            row.getString(3),
            row.getObject(4, OffsetDateTime.class).toInstant(),
            row.getString(5));
    return new Numbered(row.getLong(1), release, Build.valueOf(row.getString(6)), row.getString(7));
  }

  /**
   * What was published last, even if it is not live yet; what could not be built does not count.
   * INVALID_STATE where nothing was.
   */
  public Numbered newest(UUID programmeId) {
    return of(programmeId).stream()
        .filter(one -> !one.isFailed())
        .findFirst()
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "programme", programmeId, "refusal.no-live-rules", programmeId));
  }
}
