package dev.hatchway.rules.runtime;

import dev.hatchway.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Replays and what they found, in the database. */
@ApplicationScoped
class ReplayRuns {

  private static final String RUN =
      "select id, programme_id, started_by, started_at, total, done, differing, ended_at"
          + " from replay_run ";

  private final DataSource database;

  ReplayRuns(DataSource database) {
    this.database = database;
  }

  /** Begins a replay of all that the programme has decided by now. */
  UUID begin(UUID programmeId, String by, Instant now) {
    UUID id = Ids.next(now);
    update(
        "insert into replay_run (id, programme_id, started_by, started_at, total)"
            + " values (?, ?, ?, ?, (select count(*) from decision where programme_id = ?))",
        id,
        programmeId,
        by,
        now,
        programmeId);
    return id;
  }

  /** Begins the replay of a night; empty where another node has begun it. */
  Optional<UUID> beginNight(LocalDate night, int sample, Instant now) {
    UUID id = Ids.next(now);
    int begun =
        update(
            "insert into replay_run (id, night, started_by, started_at, total)"
                + " values (?, ?, 'hatchway', ?, ?) on conflict (night) do nothing",
            id,
            night,
            now,
            sample);
    return begun == 0 ? Optional.empty() : Optional.of(id);
  }

  void progress(UUID id, long done, List<ReplayDifference> found) {
    for (ReplayDifference one : found) {
      update(
          "insert into replay_difference (run_id, decision_id, release_hash, same_outcome, same_rules, failure)"
              + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
          id,
          one.decisionId(),
          one.releaseHash(),
          one.sameOutcome(),
          one.sameRules(),
          one.failure());
    }
    update(
        "update replay_run set done = done + ?, differing = differing + ? where id = ?",
        done,
        (long) found.size(),
        id);
  }

  void end(UUID id, Instant now) {
    update("update replay_run set ended_at = ?, total = done where id = ?", now, id);
  }

  Optional<ReplayRun> find(UUID id) {
    return query(RUN + "where id = ?", ReplayRuns::run, id).stream().findFirst();
  }

  /** The newest of a programme and of the nights. */
  List<ReplayRun> of(UUID programmeId, int most) {
    return query(
        RUN + "where programme_id = ? or night is not null order by started_at desc limit " + most,
        ReplayRuns::run,
        programmeId);
  }

  /** Those of one programme's decisions that differ, as they were made. */
  List<DifferingDecision> differences(UUID id, UUID programmeId, int most) {
    return query(
        "select d.id, d.decision, a.reference, d.at, r.release_hash, same_outcome, same_rules, failure"
            + " from replay_difference r join decision d on d.id = r.decision_id"
            + " left join startup_application a on a.id = d.application_id"
            + " where run_id = ? and d.programme_id = ? order by d.number limit "
            + most,
        ReplayRuns::differing,
        id,
        programmeId);
  }

  private static DifferingDecision differing(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new DifferingDecision(
        id,
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        new ReplayDifference(
            id, row.getString(5), row.getBoolean(6), row.getBoolean(7), row.getString(8)));
  }

  private static ReplayRun run(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject(8, OffsetDateTime.class);
    return new ReplayRun(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        ended == null ? null : ended.toInstant());
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String select, Row<T> reader, Object... keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int i = 0; i < keys.length; i++) {
        statement.setObject(i + 1, keys[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("Replays could not be read", failure);
    }
  }

  private int update(String statement, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        update.setObject(
            i + 1,
            value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
      }
      return update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A replay could not be written", failure);
    }
  }
}
