package dev.hatchway.platform;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** What a step has found out once and needs again before its end. */
@Singleton
public class StepMemory {

  private record Kept(Object question) {}

  private final TransactionSynchronizationRegistry transaction;

  StepMemory(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** The answer to the question, found at most once in a transaction; each time outside of one. */
  @SuppressWarnings("unchecked")
  public <T> T once(Record question, Supplier<T> find) {
    if (transaction.getTransactionKey() == null) {
      return find.get();
    }
    var kept = new Kept(question);
    T answer = (T) transaction.getResource(kept);
    if (answer == null) {
      answer = find.get();
      transaction.putResource(kept, answer);
    }
    return answer;
  }
}
