package dev.hatchway.process.engine;

import dev.hatchway.platform.StepRead;
import dev.hatchway.platform.StepWrite;
import dev.hatchway.process.engine.InstanceRow.Subject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Instances in PostgreSQL. Whoever takes a step locks the root's row first and with it the whole
 * family of parent and children, so that two steps of one application wait for each other; the
 * version is checked at the write all the same.
 */
@Singleton
class InstanceStore {

  private static final String LOCK_FAMILY =
      """
      select id, root_id, parent_id, process_id, process_version, application_id, programme_id,
             subject, reference, end_event, payload, lock_version
      from process_instance
      where root_id = (%s) and state = 'ACTIVE'
      order by (id = root_id) desc, id
      for update
      """;
  private static final String INSERT =
      """
      insert into process_instance
        (id, root_id, parent_id, process_id, process_version, application_id, programme_id, subject,
         reference, state, end_event, payload, started_at, ended_at, lock_version)
      select i.id::uuid, i.root_id::uuid, i.parent_id::uuid, i.process_id, i.process_version,
             i.application_id::uuid, i.programme_id::uuid, i.subject, i.reference, i.state,
             i.end_event, i.payload, i.started_at::timestamptz, i.ended_at::timestamptz, 1
      from %s i
      """
          .formatted(
              StepWrite.rows(
                  "id",
                  "root_id",
                  "parent_id",
                  "process_id",
                  "process_version",
                  "application_id",
                  "programme_id",
                  "subject",
                  "reference",
                  "state",
                  "end_event",
                  "payload bytea",
                  "started_at",
                  "ended_at"));
  private static final String UPDATE =
      """
      update process_instance
      set process_version = ?, state = ?, end_event = ?, payload = nullif(?, ''::bytea),
          ended_at = ?::timestamptz, lock_version = lock_version + 1
      where id = ?::uuid and lock_version = ?::int
      """;

  /** Where an instance belongs. */
  record Place(UUID rootId, UUID programmeId, UUID applicationId) {}

  /** What is written of an instance after a step. */
  record Written(
      InstanceRow row, String state, String endEvent, byte[] payload, Instant at, boolean ended) {

    private Instant endedAt() {
      return ended ? at : null;
    }
  }

  private final DataSource database;

  InstanceStore(DataSource database) {
    this.database = database;
  }

  /** The active instances of a root, locked until the step ends, the root first. */
  List<InstanceRow> lockFamily(UUID rootId) {
    try (Connection connection = database.getConnection()) {
      return familyOf("?", rootId).on(connection);
    } catch (SQLException failure) {
      throw new StoreFailure("Instances of root " + rootId + " were not read", failure);
    }
  }

  /** As {@link #lockFamily}, of the root that a query with one parameter finds. */
  static StepRead<List<InstanceRow>> familyOf(String root, UUID parameter) {
    return new StepRead<>(LOCK_FAMILY.formatted(root), List.of(parameter), InstanceStore::rows);
  }

  private static List<InstanceRow> rows(ResultSet found) throws SQLException {
    List<InstanceRow> rows = new ArrayList<>();
    while (found.next()) {
      rows.add(row(found));
    }
    return rows;
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

  /** Where an instance belongs, whether it runs or has ended. */
  Optional<Place> place(UUID instanceId) {
    String sql = "select root_id, programme_id, application_id from process_instance where id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, instanceId);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(
                new Place(
                    found.getObject(1, UUID.class),
                    found.getObject(2, UUID.class),
                    found.getObject(3, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Instance " + instanceId + " was not read", failure);
    }
  }

  /** Writes new instances. */
  static StepWrite insert(List<Written> instances) {
    return new StepWrite(
        INSERT,
        List.of(
            StepWrite.column(instances, i -> i.row().id()),
            StepWrite.column(instances, i -> i.row().rootId()),
            StepWrite.column(instances, i -> i.row().parentId()),
            StepWrite.column(instances, i -> i.row().processId()),
            StepWrite.column(instances, i -> i.row().processVersion()),
            StepWrite.column(instances, i -> i.row().subject().applicationId()),
            StepWrite.column(instances, i -> i.row().subject().programmeId()),
            StepWrite.column(instances, i -> i.row().subject().title()),
            StepWrite.column(instances, i -> i.row().subject().reference()),
            StepWrite.column(instances, Written::state),
            StepWrite.column(instances, Written::endEvent),
            StepWrite.bytes(instances, Written::payload),
            StepWrite.column(instances, Written::at),
            StepWrite.column(instances, Written::endedAt)));
  }

  /** Writes what a step left of an instance; a version that moved on meanwhile is a lost race. */
  static StepWrite update(Written instance) {
    return new StepWrite(
        UPDATE,
        Arrays.asList(
            instance.row().processVersion(),
            instance.state(),
            instance.endEvent(),
            instance.payload() == null ? new byte[0] : instance.payload(),
            instance.endedAt(),
            instance.row().id(),
            instance.row().lockVersion()),
        1);
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
        found.getString(10),
        found.getBytes(11),
        found.getInt(12));
  }
}
