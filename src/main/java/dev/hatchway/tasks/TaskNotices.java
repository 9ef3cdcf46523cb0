package dev.hatchway.tasks;

import dev.hatchway.identity.Names;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Who was reminded of an application's tasks, and which of them were escalated, by the audit trail:
 * a task itself knows only the last time, and not who had it then.
 */
@Singleton
public class TaskNotices {

  static final String REMINDED = "task.reminded";
  static final String ESCALATED = "task.escalated";

  private static final String NOTICES =
      "select at, action, detail ->> 'formKey', (detail ->> 'owner')::uuid from audit_event"
          + " where application_id = ? and action in ('task.reminded', 'task.escalated')"
          + " order by id";

  /**
   * @param owner the name of whose task it was; null where nobody had taken it
   */
  public record Notice(Instant at, boolean escalated, String formKey, String owner) {}

  private record Row(Instant at, boolean escalated, String formKey, UUID owner) {}

  private final DataSource database;
  private final Names names;

  TaskNotices(DataSource database, Names names) {
    this.database = database;
    this.names = names;
  }

  /** What the audit trail keeps of a notice: whose task it is. */
  static Map<String, Object> told(HumanTask task) {
    UUID owner = task.toView().actualOwner();
    return owner == null ? Map.of() : Map.of("owner", owner.toString());
  }

  /** In the order in which they were given; the caller has checked who may read. */
  public List<Notice> application(UUID applicationId) {
    List<Row> rows = rows(applicationId);
    Map<UUID, String> owners =
        names.of(
            rows.stream().map(Row::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> new Notice(row.at(), row.escalated(), row.formKey(), name(row, owners)))
        .toList();
  }

  private static String name(Row row, Map<UUID, String> owners) {
    return row.owner() == null ? null : owners.get(row.owner());
  }

  private List<Row> rows(UUID applicationId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NOTICES)) {
      select.setObject(1, applicationId);
      try (ResultSet found = select.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(
              new Row(
                  TaskColumns.instant(found, 1),
                  ESCALATED.equals(found.getString(2)),
                  found.getString(3),
                  found.getObject(4, UUID.class)));
        }
        return rows;
      }
    } catch (SQLException failure) {
      throw new TasksNotRead(failure);
    }
  }
}
