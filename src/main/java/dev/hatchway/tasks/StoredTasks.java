package dev.hatchway.tasks;

import dev.hatchway.platform.StepRead;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads tasks; one that the current step has read before is the same object again. */
@Singleton
class StoredTasks {

  /** A query for the root instance of the task whose id is its parameter. */
  static final String ROOT_OF = "select root_instance_id from human_task where id = ?";

  private static final String SELECT = "select " + TaskColumns.ALL + " from human_task where ";

  private final DataSource database;
  private final TaskInput inputs;
  private final TasksOfStep known;

  StoredTasks(DataSource database, TaskInput inputs, TasksOfStep known) {
    this.database = database;
    this.inputs = inputs;
    this.known = known;
  }

  Optional<HumanTask> withId(UUID id) {
    return read(SELECT + "id = ?", id).stream().findFirst();
  }

  /** As {@link #withId(UUID)}; what is read first is read on the same way. */
  Optional<HumanTask> withId(UUID id, StepRead<?> first) {
    return read(query(SELECT + "id = ?", id), first).stream().findFirst();
  }

  /** The tasks of one kind that an instance came to, in the order they were opened. */
  List<HumanTask> ofInstance(UUID instanceId, String formKey) {
    return read(SELECT + "instance_id = ? and form_key = ? order by id", instanceId, formKey);
  }

  Optional<HumanTask> waitingFor(UUID instanceId, String workItemId) {
    return read(SELECT + "instance_id = ? and work_item_id = ?", instanceId, workItemId).stream()
        .findFirst();
  }

  /** What a person has to do, in the order of ids. */
  List<HumanTask> heldBy(UUID personId) {
    return read(
        SELECT + "actual_owner = ? and status in ('RESERVED', 'IN_PROGRESS') order by id",
        personId);
  }

  /** Open tasks that are a person's own duty, whoever has them. */
  List<HumanTask> dutiesOf(UUID personId) {
    return read(
        SELECT
            + "duty_of = ? and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED')"
            + " order by id",
        personId);
  }

  List<HumanTask> ofApplication(UUID applicationId) {
    return read(SELECT + "application_id = ? order by created_at, id", applicationId);
  }

  /** The tasks of a query with its arguments in order. */
  List<HumanTask> read(String sql, Object... arguments) {
    return read(query(sql, arguments));
  }

  private List<HumanTask> read(StepRead<List<HumanTask>> query, StepRead<?>... others) {
    try (Connection connection = database.getConnection()) {
      return query.on(connection, others);
    } catch (SQLException failure) {
      throw new TasksNotRead(failure);
    }
  }

  private StepRead<List<HumanTask>> query(String sql, Object... arguments) {
    return new StepRead<>(sql, Arrays.asList(arguments), this::tasks);
  }

  private List<HumanTask> tasks(ResultSet found) throws SQLException {
    List<HumanTask> tasks = new ArrayList<>();
    while (found.next()) {
      tasks.add(known.sameOf(HumanTask.of(found, inputs)));
    }
    return tasks;
  }
}
