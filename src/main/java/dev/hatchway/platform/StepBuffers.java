package dev.hatchway.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;

/** Makes the {@link StepBuffer}s of those who write rows at the end of a step. */
@ApplicationScoped
public class StepBuffers {

  private final TransactionSynchronizationRegistry transactions;
  private final DataSource database;

  StepBuffers(TransactionSynchronizationRegistry transactions, DataSource database) {
    this.transactions = transactions;
    this.database = database;
  }

  public <T> StepBuffer<T> create(StepBuffer.Writer<T> writer) {
    return new StepBuffer<>(transactions, database, writer);
  }
}
