package dev.hatchway.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a task with their types, and the statements made of them. */
final class TaskColumns {

  private record Column(String name, String type) {

    /** Values travel as texts. */
    String parameter() {
      return type.equals("text") ? "?" : "?::" + type;
    }
  }

  static final List<Column> FIXED =
      List.of(
          new Column("id", "uuid"),
          new Column("instance_id", "uuid"),
          new Column("root_instance_id", "uuid"),
          new Column("work_item_id", "text"),
          new Column("process_id", "text"),
          new Column("form_key", "text"),
          new Column("application_id", "uuid"),
          new Column("programme_id", "uuid"),
          new Column("subject", "text"),
          new Column("reference", "text"),
          new Column("candidate_partner", "uuid"),
          new Column("created_at", "timestamptz"),
          new Column("due_at", "timestamptz"),
          new Column("input", "jsonb"));
  static final List<Column> CHANGING =
      List.of(
          new Column("status", "text"),
          new Column("candidate_person", "uuid"),
          new Column("excluded", "uuid[]"),
          new Column("actual_owner", "uuid"),
          new Column("priority", "int"),
          new Column("started_at", "timestamptz"),
          new Column("completed_at", "timestamptz"),
          new Column("completed_by", "uuid"),
          new Column("outcome", "text"),
          new Column("reminded_at", "timestamptz"),
          new Column("escalated_at", "timestamptz"),
          new Column("candidate_role", "text"),
          new Column("returned_at", "timestamptz"),
          new Column("returned_by", "uuid"),
          new Column("returned_because", "text"),
          new Column("duty_of", "uuid"));

  /** All columns as a list for {@code select}, the version last. */
  static final String ALL = names(both()) + ", version";

  static final String INSERT =
      "insert into human_task (%s, version) values (%s, 0)"
          .formatted(
              names(both()), both().map(Column::parameter).collect(Collectors.joining(", ")));

  static final String UPDATE =
      "update human_task set version = version + 1, %s where id = ?::uuid and version = ?::int"
          .formatted(
              CHANGING.stream()
                  .map(c -> c.name() + " = " + c.parameter())
                  .collect(Collectors.joining(", ")));

  private TaskColumns() {}

  private static Stream<Column> both() {
    return Stream.concat(FIXED.stream(), CHANGING.stream());
  }

  private static String names(Stream<Column> columns) {
    return columns.map(Column::name).collect(Collectors.joining(", "));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** The three columns from this one on; null where the task was not given back. */
  static TaskReturn returned(ResultSet row, int first) throws SQLException {
    Instant at = instant(row, first);
    return at == null
        ? null
        : new TaskReturn(at, row.getObject(first + 1, UUID.class), row.getString(first + 2));
  }

  static <E extends Enum<E>> E constant(Class<E> kind, String name) {
    return name == null ? null : Enum.valueOf(kind, name);
  }
}
