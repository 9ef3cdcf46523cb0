package dev.hatchway.rules.runtime;

import dev.hatchway.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Replays and what they found, in the database. */
@ApplicationScoped
class ReplayRuns {

  private static final String RUN =
      "select id, programme_id, started_by, started_at, total, done, differing,"
          + " (select count(*) from replay_difference where run_id = replay_run.id"
          + " and failure is not null), resumed_at, ended_at, failure from replay_run ";

  /** How long a node is waited for; twice a pause of a busy machine, in the database's own time. */
  private static final String GONE_AFTER = "interval '30 seconds'";

  /** A replay that no node works on, and the number of the last decision that it counted. */
  record CutOff(UUID id, UUID programmeId, long total, long lastNumber) {}

  private final DataSource database;
  private final ThisNode node;

  ReplayRuns(DataSource database, ThisNode node) {
    this.database = database;
    this.node = node;
  }

  /** Begins a replay of all that the programme has decided by now. */
  UUID begin(UUID programmeId, String by, Instant now) {
    UUID id = Ids.next(now);
    update(
        "insert into replay_run (id, programme_id, started_by, started_at, node_id, total)"
            + " values (?, ?, ?, ?, ?, (select count(*) from decision where programme_id = ?))",
        id,
        programmeId,
        by,
        now,
        node.id(),
        programmeId);
    return id;
  }

  /** Begins the replay of a night; empty where another node has begun it. */
  Optional<UUID> beginNight(LocalDate night, int sample, Instant now) {
    UUID id = Ids.next(now);
    int begun =
        update(
            "insert into replay_run (id, night, started_by, started_at, node_id, total)"
                + " values (?, ?, 'hatchway', ?, ?, ?) on conflict (night) do nothing",
            id,
            night,
            now,
            node.id(),
            sample);
    return begun == 0 ? Optional.empty() : Optional.of(id);
  }

  /**
   * Takes those replays to this node whose node is gone, or that this node no longer has in hand.
   */
  List<CutOff> takeOver(Collection<UUID> inHand, Instant now) {
    return query(
        "update replay_run r set node_id = ?, resumed_at = ? where ended_at is null and id <> all (?)"
            + " and (node_id = ? or not exists (select from rule_node n where n.id = r.node_id"
            + " and n.seen_at > clock_timestamp() - "
            + GONE_AFTER
            + ")) returning id, programme_id, total, last_number",
        row ->
            new CutOff(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getLong(4)),
        node.id(),
        now,
        inHand.toArray(UUID[]::new),
        node.id());
  }

  /**
   * Counts decisions up to the one with this number, all or nothing; false where another node has
   * taken the replay over meanwhile, so that nothing is counted twice.
   */
  boolean progress(UUID id, long lastNumber, long done, List<ReplayDifference> found) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              boolean own = counted(id, lastNumber, done, found.size());
              if (own) {
                found.forEach(one -> differs(id, one));
              }
              return own;
            });
  }

  private boolean counted(UUID id, long lastNumber, long done, long differing) {
    return update(
            "update replay_run set done = done + ?, differing = differing + ?, last_number = ?"
                + " where id = ? and node_id = ? and last_number < ? and ended_at is null",
            done,
            differing,
            lastNumber,
            id,
            node.id(),
            lastNumber)
        == 1;
  }

  private void differs(UUID id, ReplayDifference one) {
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

  void end(UUID id, Instant now) {
    update(
        "update replay_run set ended_at = ?, total = done where id = ? and node_id = ?",
        now,
        id,
        node.id());
  }

  /** Ends a replay that cannot go on, wherever it stands. */
  void fail(UUID id, String failure, Instant now) {
    update(
        "update replay_run set ended_at = ?, failure = ? where id = ? and node_id = ?",
        now,
        failure,
        id,
        node.id());
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
    return new ReplayRun(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        instant(row, 9),
        instant(row, 10),
        row.getString(11));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String select, Row<T> reader, Object... keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      set(statement, connection, keys);
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
      set(update, connection, values);
      return update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A replay could not be written", failure);
    }
  }

  private static void set(PreparedStatement statement, Connection connection, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant at) {
        value = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
      } else if (value instanceof UUID[] ids) {
        value = connection.createArrayOf("uuid", ids);
      }
      statement.setObject(i + 1, value);
    }
  }
}
