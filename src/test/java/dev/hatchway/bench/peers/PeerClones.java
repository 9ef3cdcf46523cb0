package dev.hatchway.bench.peers;

import dev.hatchway.testing.SecondaryIndexes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Copies of a peer's open instances, made by the server: what its inbox reads (executions, tasks,
 * candidate groups). Variables, jobs and history are left out, which makes its pages no slower.
 */
final class PeerClones {

  private static final List<String> TABLES =
      List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink");
  private static final Set<String> IDS =
      Set.of(
          "id_",
          "proc_inst_id_",
          "root_proc_inst_id_",
          "parent_id_",
          "super_exec_",
          "act_inst_id_",
          "execution_id_",
          "task_id_");

  private final String url;

  PeerClones(String url) {
    this.url = url;
  }

  void add(int copies) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String table : TABLES) {
        copy(statement, table, copies);
      }
      statement.execute("vacuum analyze");
    }
  }

  /** Secondary indexes are made anew afterwards, which is faster. */
  private static void copy(Statement statement, String table, int copies) throws SQLException {
    List<String> columns =
        SecondaryIndexes.column(
            statement,
            "select column_name from information_schema.columns where table_name = '"
                + table
                + "'");
    SecondaryIndexes secondary = SecondaryIndexes.drop(statement, table);
    statement.execute("create temp table originals as select * from " + table);
    statement.execute(
        "insert into %s (%s) select %s from originals o cross join generate_series(1, %d) n"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(PeerClones::copied).toList()),
                copies));
    statement.execute("drop table originals");
    secondary.restore();
  }

  private static String copied(String column) {
    if (column.equals("create_time_")) {
      return "o.create_time_ + n * interval '1 millisecond'";
    }
    return IDS.contains(column) ? "o." + column + " || '-' || n" : "o." + column;
  }
}
