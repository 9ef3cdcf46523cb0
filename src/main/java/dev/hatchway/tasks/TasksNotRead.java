package dev.hatchway.tasks;

import java.sql.SQLException;

/** The database did not give tasks. */
final class TasksNotRead extends RuntimeException {

  TasksNotRead(SQLException cause) {
    super("Tasks were not read", cause);
  }
}
