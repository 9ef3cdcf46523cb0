package dev.hatchway.process.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hatchway.platform.StepWrite;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * Timers as rows of db-scheduler's table, added and removed in the step's own transaction. Taking a
 * timer deletes its row: whoever deletes it fires it, once.
 */
@Singleton
class TimerQueue {

  static final String TASK = "process-timer";

  private static final String ADD =
      """
      insert into scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version, instance_id)
      select ?, t.id, convert_to(t.data, 'UTF8'), t.due::timestamptz, false, 1, t.instance_id::uuid
      from %s t
      """
          .formatted(StepWrite.rows("id", "data", "due", "instance_id"));
  private static final String CANCEL =
      "delete from scheduled_tasks where task_name = ? and task_instance = any(?)";
  private static final String RENUMBER =
      """
      update scheduled_tasks
      set task_data = convert_to(
        jsonb_set(convert_from(task_data, 'UTF8')::jsonb, '{timerId}', to_jsonb(?::text))::text,
        'UTF8')
      where task_name = ? and task_instance = ?
      """;
  private static final String TAKE =
      "delete from scheduled_tasks where task_name = ? and task_instance = ? returning task_data";
  private static final String DUE =
      """
      select task_instance, execution_time, task_data from scheduled_tasks
      where task_name = ? and execution_time <= ? order by execution_time, task_instance limit ?
      """;

  /** A timer and when it is due. */
  record Entry(String id, TimerData data, Instant due) {}

  /** A timer that is due, and the root whose family it belongs to. */
  record Due(String id, Instant at, UUID rootId) {}

  private final DataSource database;
  private final ObjectMapper json;

  TimerQueue(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  StepWrite add(List<Entry> timers) {
    return new StepWrite(
        ADD,
        List.of(
            TASK,
            StepWrite.column(timers, Entry::id),
            StepWrite.column(timers, t -> text(t.data())),
            StepWrite.column(timers, Entry::due),
            StepWrite.column(timers, t -> t.data().instanceId())));
  }

  static StepWrite cancel(List<String> ids) {
    return new StepWrite(CANCEL, List.of(TASK, ids.toArray(String[]::new)));
  }

  /** Another version of a process may have numbered the timers of a node otherwise. */
  static StepWrite renumber(String id, String number) {
    return new StepWrite(RENUMBER, List.of(number, TASK, id));
  }

  /** Removes the timer and gives its data; empty where another step has fired or cancelled it. */
  Optional<TimerData> take(String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(TAKE)) {
      delete.setString(1, TASK);
      delete.setString(2, id);
      try (ResultSet taken = delete.executeQuery()) {
        return taken.next() ? Optional.of(data(taken.getBytes(1))) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Timer " + id + " was not taken", failure);
    }
  }

  List<Due> due(Instant until, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setString(1, TASK);
      select.setTimestamp(2, Timestamp.from(until));
      select.setInt(3, most);
      try (ResultSet found = select.executeQuery()) {
        List<Due> due = new ArrayList<>();
        while (found.next()) {
          due.add(
              new Due(
                  found.getString(1),
                  found.getTimestamp(2).toInstant(),
                  data(found.getBytes(3)).rootId()));
        }
        return due;
      }
    } catch (SQLException failure) {
      throw new StoreFailure("Due timers were not read", failure);
    }
  }

  private String text(TimerData data) {
    try {
      return json.writeValueAsString(data);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private TimerData data(byte[] bytes) {
    return data(new String(bytes, StandardCharsets.UTF_8));
  }

  /** What the text of a timer's row says. */
  TimerData data(String text) {
    try {
      return json.readValue(text, TimerData.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
