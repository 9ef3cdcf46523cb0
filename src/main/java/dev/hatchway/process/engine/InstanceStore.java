package dev.hatchway.process.engine;

import dev.hatchway.process.engine.InstanceRow.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Instances in PostgreSQL. Whoever takes a step locks the root's row first and with it the whole
 * family of parent and children, so that two steps of one application wait for each other; the
 * version is checked at the write all the same.
 */
@ApplicationScoped
class InstanceStore {

  private static final String LOCK_FAMILY =
      """
      select id, root_id, parent_id, process_id, process_version, application_id, programme_id,
             subject, reference, payload, lock_version
      from process_instance
      where root_id = ? and state = 'ACTIVE'
      order by (id = root_id) desc, id
      for update
      """;
  private static final String INSERT =
      """
      insert into process_instance
        (id, root_id, parent_id, process_id, process_version, application_id, programme_id, subject,
         reference, state, end_event, payload, started_at, ended_at, lock_version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """;
  private static final String UPDATE =
      """
      update process_instance
      set state = ?, end_event = ?, payload = ?, ended_at = ?, lock_version = lock_version + 1
      where id = ? and lock_version = ?
      """;

  /** What is written of an instance after a step. */
  record Written(
      InstanceRow row, String state, String endEvent, byte[] payload, Instant at, boolean ended) {}

  private final DataSource database;

  InstanceStore(DataSource database) {
    this.database = database;
  }

  /** The active instances of a root, locked until the step ends, the root first. */
  List<InstanceRow> lockFamily(UUID rootId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK_FAMILY)) {
      select.setObject(1, rootId);
      try (ResultSet found = select.executeQuery()) {
        List<InstanceRow> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Instances of root " + rootId + " were not read", failure);
    }
  }

  /** The running root instance of an application's process. */
  Optional<UUID> activeRoot(UUID applicationId, String processId) {
    String sql =
        "select id from process_instance where application_id = ? and process_id = ?"
            + " and state = 'ACTIVE' and parent_id is null";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, applicationId);
      select.setString(2, processId);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Instance of application " + applicationId + " was not read", failure);
    }
  }

  void insert(List<Written> instances) {
    if (instances.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Written instance : instances) {
        bindNew(insert, instance);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new StoreFailure("New instances were not written", failure);
    }
  }

  /** Writes what a step left of instances; a version that moved on meanwhile is a lost race. */
  void update(List<Written> instances) {
    if (instances.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Written instance : instances) {
        bindChanged(update, instance);
        update.addBatch();
      }
      refuseLostRace(update.executeBatch(), instances);
    } catch (SQLException failure) {
      throw new StoreFailure("Changed instances were not written", failure);
    }
  }

  private static void bindNew(PreparedStatement insert, Written instance) throws SQLException {
    InstanceRow row = instance.row();
    insert.setObject(1, row.id());
    insert.setObject(2, row.rootId());
    insert.setObject(3, row.parentId());
    insert.setString(4, row.processId());
    insert.setString(5, row.processVersion());
    insert.setObject(6, row.subject().applicationId());
    insert.setObject(7, row.subject().programmeId());
    insert.setString(8, row.subject().title());
    insert.setString(9, row.subject().reference());
    insert.setString(10, instance.state());
    insert.setString(11, instance.endEvent());
    insert.setBytes(12, instance.payload());
    insert.setTimestamp(13, Timestamp.from(instance.at()));
    insert.setTimestamp(14, instance.ended() ? Timestamp.from(instance.at()) : null);
  }

  private static void bindChanged(PreparedStatement update, Written instance) throws SQLException {
    update.setString(1, instance.state());
    update.setString(2, instance.endEvent());
    update.setBytes(3, instance.payload());
    update.setTimestamp(4, instance.ended() ? Timestamp.from(instance.at()) : null);
    update.setObject(5, instance.row().id());
    update.setInt(6, instance.row().lockVersion());
  }

  private static void refuseLostRace(int[] counts, List<Written> instances) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        throw new OptimisticLockException(
            "Instance " + instances.get(i).row().id() + " was changed by another step");
      }
    }
  }

  private static InstanceRow row(ResultSet found) throws SQLException {
    return new InstanceRow(
        found.getObject(1, UUID.class),
        found.getObject(2, UUID.class),
        found.getObject(3, UUID.class),
        found.getString(4),
        found.getString(5),
        new Subject(
            found.getObject(6, UUID.class),
            found.getObject(7, UUID.class),
            found.getString(8),
            found.getString(9)),
        found.getBytes(10),
        found.getInt(11));
  }
}
