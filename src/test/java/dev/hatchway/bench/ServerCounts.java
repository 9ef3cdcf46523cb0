package dev.hatchway.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** What the server itself counted while something ran: statements, commits and bytes of WAL. */
final class ServerCounts {

  /**
   * Statements as clients sent them, without those that open and close transactions and without the
   * server's own checks of foreign keys; commits of transactions that wrote.
   */
  record Counted(long statements, long commits, long walBytes, List<String> texts) {

    /** Both together. */
    Counted and(Counted other) {
      List<String> all = new ArrayList<>(texts);
      all.addAll(other.texts);
      return new Counted(
          statements + other.statements, commits + other.commits, walBytes + other.walBytes, all);
    }
  }

  /** Neither transactions' frames, nor the counting itself, nor what a node does every second. */
  private static final String OF_THE_STEP =
      """
      from pg_stat_statements
      where query !~* '^(begin|commit|rollback|set|show|discard)'
        and query !~ 'pg_stat_statements|pg_current|FOR KEY SHARE OF x'
        and query !~ 'rule_node|rule_build|from rule_release|process_definition order by|update simulation set'
      """;

  private static final String SUM = "select coalesce(sum(calls), 0) " + OF_THE_STEP;
  private static final String TEXTS =
      "select calls || ' x ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 150) "
          + OF_THE_STEP
          + " order by calls desc, query";

  private final DataSource database;

  ServerCounts(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
    }
  }

  Counted during(Callable<?> work) throws Exception {
    long before = wal();
    long firstTransaction = transactions();
    read("select pg_stat_statements_reset() is null");
    work.call();
    long lastTransaction = transactions();
    long after = wal();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> texts = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(TEXTS)) {
        while (found.next()) {
          texts.add(found.getString(1));
        }
      }
      try (ResultSet sum = statement.executeQuery(SUM)) {
        sum.next();
        return new Counted(
            sum.getLong(1), lastTransaction - firstTransaction, after - before, texts);
      }
    }
  }

  /** The next transaction that writes; the server gives each such transaction one number. */
  private long transactions() throws SQLException {
    return Long.parseLong(read("select pg_snapshot_xmax(pg_current_snapshot())"));
  }

  private long wal() throws SQLException {
    return Long.parseLong(read("select (pg_current_wal_insert_lsn() - '0/0')::bigint"));
  }

  private String read(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    }
  }
}
