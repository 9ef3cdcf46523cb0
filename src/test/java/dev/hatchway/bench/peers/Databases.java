package dev.hatchway.bench.peers;

import dev.hatchway.app.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One server with durable commits for the databases of all engines. */
final class Databases implements AutoCloseable {

  private static final String LONGEST =
      """
      select calls || ' x ' || round(mean_exec_time::numeric, 3) || ' ms + plan '
             || round((total_plan_time / calls)::numeric, 3) || ' (' || plans || '), WAL '
             || wal_bytes / calls || ', ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 150)
      from pg_stat_statements s
      join pg_database d on d.oid = s.dbid and d.datname = current_database()
      where calls > 20 order by total_exec_time + total_plan_time desc limit 25
      """;

  private final EmbeddedDatabase server;

  Databases() throws IOException, SQLException {
    server =
        EmbeddedDatabase.start(
            Files.createTempDirectory(Path.of("target"), "peers-postgres-"),
            Map.of(
                "shared_preload_libraries",
                "pg_stat_statements",
                "pg_stat_statements.track_planning",
                "on",
                "max_wal_size",
                "4GB",
                "checkpoint_timeout",
                "30min"));
    execute("postgres", "create extension pg_stat_statements");
  }

  void create(String database) throws SQLException {
    execute("postgres", "create database " + database);
    execute(database, "create extension pg_stat_statements");
  }

  void drop(String database) throws SQLException {
    execute("postgres", "drop database " + database);
  }

  DataSource source(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser("postgres");
    return source;
  }

  String url(String database) {
    return server.jdbcUrl().replaceFirst("/postgres\\?", "/" + database + "?");
  }

  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The statements that took the server longest, to see where an engine's time goes. */
  List<String> statements(String database) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(LONGEST)) {
      while (found.next()) {
        lines.add(database + ": " + found.getString(1));
      }
    }
    return lines;
  }

  @Override
  public void close() {
    server.close();
  }
}
