package dev.hatchway.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The lock of a process instance, held so that steps wait for it in the order they come. */
public final class HeldInstance implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final DataSource database;
  private final Connection holder;

  private HeldInstance(DataSource database, Connection holder) {
    this.database = database;
    this.holder = holder;
  }

  public static HeldInstance of(DataSource database, UUID instance) throws SQLException {
    Connection holder = database.getConnection();
    holder.setAutoCommit(false);
    try (PreparedStatement lock =
        holder.prepareStatement("select 1 from process_instance where id = ? for update")) {
      lock.setObject(1, instance);
      lock.executeQuery();
    }
    return new HeldInstance(database, holder);
  }

  /** Returns when so many wait for a lock. */
  public void awaitWaiting(int steps) throws Exception {
    long until = System.nanoTime() + PATIENCE;
    while (waiting() < steps) {
      if (System.nanoTime() > until) {
        throw new AssertionError("Not " + steps + " wait for the instance");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private int waiting() throws SQLException {
    try (Connection other = database.getConnection();
        PreparedStatement count =
            other.prepareStatement(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
        var answer = count.executeQuery()) {
      answer.next();
      return answer.getInt(1);
    }
  }

  /** Lets them go on. */
  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.close();
  }
}
