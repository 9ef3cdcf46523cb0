package dev.hatchway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What PostgreSQL holds of one application: its stage, processes, tasks, timers and incidents. */
@ApplicationScoped
public class StoredCase {

  private final DataSource database;

  StoredCase(DataSource database) {
    this.database = database;
  }

  public String stage(UUID application) {
    return texts("select stage from startup_application where id = ?", application).get(0);
  }

  public String reference(UUID application) {
    return texts("select reference from startup_application where id = ?", application).get(0);
  }

  /** State and end event of each instance of a process, such as {@code COMPLETED graduated}. */
  public List<String> instances(UUID application, String processId) {
    return texts(
        "select state || case when state = 'ACTIVE' then '' else coalesce(' ' || end_event, '') end"
            + " from process_instance"
            + " where application_id = ? and process_id = ? order by 1",
        application,
        processId);
  }

  /** Nodes of all its processes that were entered, each as often as it was. */
  public List<String> visited(UUID application) {
    return texts(
        "select v.node_id from node_visit v join process_instance i on i.id = v.instance_id"
            + " where i.application_id = ?",
        application);
  }

  /** Nodes that were entered and not left. */
  public List<String> notLeft(UUID application) {
    return texts(
        "select v.node_id from node_visit v join process_instance i on i.id = v.instance_id"
            + " where i.application_id = ? and v.left_at is null",
        application);
  }

  public List<String> running(UUID application) {
    return texts(
        "select process_id from process_instance where application_id = ? and state = 'ACTIVE'",
        application);
  }

  public List<String> openTasks(UUID application) {
    return texts(
        "select form_key from human_task where application_id = ?"
            + " and status not in ('COMPLETED', 'OBSOLETE')",
        application);
  }

  /** Timers that are set for any of its instances, the ended ones included. */
  public List<String> timers(UUID application) {
    return texts(
        "select t.task_instance from scheduled_tasks t join process_instance i"
            + " on i.id::text = convert_from(t.task_data, 'UTF8')::jsonb ->> 'instanceId'"
            + " where i.application_id = ?",
        application);
  }

  public List<String> incidents(UUID application) {
    return texts(
        "select node_id || ': ' || message from incident where application_id = ?", application);
  }

  /** Columns of rows that belong to the application, as texts. */
  public List<String> texts(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (row.next()) {
          texts.add(row.getString(1));
        }
        return texts;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
