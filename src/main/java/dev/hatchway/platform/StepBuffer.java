package dev.hatchway.platform;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Rows that a step gathers and writes once, just before its commit, in the step's own transaction.
 * A step that rolls back writes none.
 */
public final class StepBuffer<T> {

  /** Writes all gathered rows with as few statements as it can. */
  @FunctionalInterface
  public interface Writer<T> {
    void write(Connection connection, List<T> rows) throws SQLException;
  }

  private final Object key = new Object();
  private final TransactionSynchronizationRegistry transactions;
  private final DataSource database;
  private final Writer<T> writer;

  StepBuffer(
      TransactionSynchronizationRegistry transactions, DataSource database, Writer<T> writer) {
    this.transactions = transactions;
    this.database = database;
    this.writer = writer;
  }

  /** Adds a row to the step; IllegalStateException outside a transaction. */
  public void add(T row) {
    rows().add(row);
  }

  @SuppressWarnings("unchecked")
  private List<T> rows() {
    List<T> rows = (List<T>) transactions.getResource(key);
    if (rows == null) {
      List<T> fresh = new ArrayList<>();
      transactions.putResource(key, fresh);
      transactions.registerInterposedSynchronization(
          new Synchronization() {
            @Override
            public void beforeCompletion() {
              if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                flush(fresh);
              }
            }

            @Override
            public void afterCompletion(int status) {}
          });
      rows = fresh;
    }
    return rows;
  }

  private void flush(List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      writer.write(connection, rows);
      rows.clear();
    } catch (SQLException failure) {
      throw new IllegalStateException("Rows of this step were not written", failure);
    }
  }
}
