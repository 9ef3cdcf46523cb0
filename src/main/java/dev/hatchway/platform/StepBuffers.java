package dev.hatchway.platform;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes the {@link StepBuffer}s of those who write rows at the end of a step, and sends what all of
 * them gathered as one statement.
 */
@Singleton
public class StepBuffers {

  private static final Object KEY = new Object();
  // of arrays PostgreSQL would make a plan anew each time, which takes as long as running it
  private static final String PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan; ";

  private final TransactionSynchronizationRegistry transactions;
  private final DataSource database;

  StepBuffers(TransactionSynchronizationRegistry transactions, DataSource database) {
    this.transactions = transactions;
    this.database = database;
  }

  public <T> StepBuffer<T> create(StepBuffer.Writer<T> writer) {
    return new StepBuffer<>(this, writer);
  }

  /** The rows of the current step by buffer. */
  @SuppressWarnings("unchecked")
  Map<StepBuffer<?>, List<Object>> current() {
    var rows = (Map<StepBuffer<?>, List<Object>>) transactions.getResource(KEY);
    if (rows == null) {
      Map<StepBuffer<?>, List<Object>> fresh = new LinkedHashMap<>();
      transactions.putResource(KEY, fresh);
      transactions.registerInterposedSynchronization(new AtEnd(() -> writeLast(fresh)));
      rows = fresh;
    }
    return rows;
  }

  private void flush(Map<StepBuffer<?>, List<Object>> rows) {
    List<StepWrite> writes = new ArrayList<>();
    rows.forEach((buffer, gathered) -> writes.addAll(buffer.writes(gathered)));
    rows.clear();
    if (!writes.isEmpty()) {
      send(new OneStatement(writes));
    }
  }

  private void send(OneStatement all) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PLANNED_ONCE + all.sql())) {
      all.bind(statement);
      statement.execute();
      statement.getMoreResults();
      all.refuseLostRace(statement);
    } catch (SQLException failure) {
      throw new StepNotWritten(failure);
    }
  }

  /** What is registered now comes after Hibernate's last flush, which may gather more rows. */
  private void writeLast(Map<StepBuffer<?>, List<Object>> rows) {
    transactions.registerInterposedSynchronization(new AtEnd(() -> flush(rows)));
  }

  /** Acts just before the commit; a step that is already lost writes nothing. */
  private final class AtEnd implements Synchronization {

    private final Runnable action;

    AtEnd(Runnable action) {
      this.action = action;
    }

    @Override
    public void beforeCompletion() {
      if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
        action.run();
      }
    }

    @Override
    public void afterCompletion(int status) {
      // nothing to undo: what was not written is gone with the step
    }
  }
}
