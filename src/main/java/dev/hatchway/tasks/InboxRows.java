package dev.hatchway.tasks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what a list shows of tasks, and no more. */
@Singleton
class InboxRows {

  private static final String COLUMNS =
      "t.id, t.form_key, t.subject, t.reference, t.application_id, t.status, t.actual_owner,"
          + " t.reminded_at, t.escalated_at, t.returned_at, t.created_at, t.due_at, t.version, t.due_sort";

  /** A task of a list, its owner by id. */
  record Listed(
      UUID id,
      String formKey,
      String subject,
      String reference,
      UUID applicationId,
      TaskStatus status,
      UUID owner,
      boolean reminded,
      boolean escalated,
      boolean returned,
      Instant createdAt,
      Instant dueAt,
      int version) {

    /** Where the next page begins if this is the last row of one. */
    String cursor() {
      return (dueAt == null ? "infinity" : dueAt) + "_" + id;
    }
  }

  private final DataSource database;

  InboxRows(DataSource database) {
    this.database = database;
  }

  List<Listed> page(InboxSql sql, int most) {
    return sql.isEmpty() ? List.of() : read(sql.page(COLUMNS, most), sql.arguments());
  }

  List<Listed> withId(UUID id) {
    return read("select " + COLUMNS + " from human_task t where t.id = ?::uuid", List.of(id));
  }

  long count(InboxSql sql, int most) {
    if (sql.isEmpty()) {
      return 0;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql.count(most), sql.arguments());
        ResultSet found = select.executeQuery()) {
      found.next();
      return found.getLong(1);
    } catch (SQLException failure) {
      throw new TasksNotRead(failure);
    }
  }

  private List<Listed> read(String sql, List<Object> arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, sql, arguments);
        ResultSet found = select.executeQuery()) {
      List<Listed> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(listed(found));
      }
      return rows;
    } catch (SQLException failure) {
      throw new TasksNotRead(failure);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, List<Object> arguments) throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.size(); i++) {
      select.setString(i + 1, arguments.get(i).toString());
    }
    return select;
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        TaskStatus.valueOf(row.getString(6)),
        row.getObject(7, UUID.class),
        row.getObject(8) != null,
        row.getObject(9) != null,
        row.getObject(10) != null,
        TaskColumns.instant(row, 11),
        TaskColumns.instant(row, 12),
        row.getInt(13));
  }
}
