package dev.hatchway.bench.peers;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the database server and this process have spent so far, as they count it themselves. */
final class Server {

  /**
   * @param commits transactions that were committed in the engine's database, reading ones included
   * @param writes transactions that wrote
   * @param statements without those that open and close transactions
   * @param images whole pages in the log: first changes after a checkpoint
   */
  record Spent(
      long commits,
      long writes,
      long statements,
      long walBytes,
      long images,
      double engineCpu,
      double compilerCpu,
      double serverCpu) {

    Spent since(Spent earlier) {
      return new Spent(
          commits - earlier.commits,
          writes - earlier.writes,
          statements - earlier.statements,
          walBytes - earlier.walBytes,
          images - earlier.images,
          engineCpu - earlier.engineCpu,
          compilerCpu - earlier.compilerCpu,
          serverCpu - earlier.serverCpu);
    }
  }

  // counters of a backend reach the server's statistics within a second of silence
  private static final long SETTLED = TimeUnit.MILLISECONDS.toNanos(1500);

  private static final String COUNTED =
      """
      select (select xact_commit from pg_stat_database where datname = current_database()),
             pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
             (select coalesce(sum(calls), 0) from pg_stat_statements s
              join pg_database d on d.oid = s.dbid and d.datname = current_database()
              where query !~* '^(begin|commit|rollback|set|show|discard)'
                and query !~ 'pg_stat_statements|FOR KEY SHARE OF x'),
             pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
             (select wal_fpi from pg_stat_wal),
             split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint
      """;

  private final String url;
  private final String user;

  Server(String url, String user) {
    this.url = url;
    this.user = user;
  }

  Spent spent() throws SQLException {
    LockSupport.parkNanos(SETTLED);
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(COUNTED)) {
      found.next();
      return new Spent(
          found.getLong(1),
          found.getLong(2),
          found.getLong(3),
          found.getLong(4),
          found.getLong(5),
          engineCpu(),
          CompilerTime.seconds(),
          serverCpu(found.getLong(6)));
    }
  }

  void checkpoint() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  private static double engineCpu() {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return machine.getProcessCpuTime() / 1e9;
  }

  /** Of all processes of the server that still live; engines keep their connections. */
  private static double serverCpu(long postmaster) {
    return ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::descendants)
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(java.time.Duration::toMillis)
            .sum()
        / 1e3;
  }
}
