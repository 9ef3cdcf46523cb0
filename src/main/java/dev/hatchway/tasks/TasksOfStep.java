package dev.hatchway.tasks;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tasks that the current step has at hand, each once, so that its changes meet. */
@Singleton
class TasksOfStep {

  private static final Object KEY = new Object();

  private final TransactionSynchronizationRegistry transactions;

  TasksOfStep(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** The task itself, or the one of its id that the step has already. */
  HumanTask sameOf(HumanTask task) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return task;
    }
    HumanTask earlier = atHand().putIfAbsent(task.id(), task);
    return earlier == null ? task : earlier;
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, HumanTask> atHand() {
    var tasks = (Map<UUID, HumanTask>) transactions.getResource(KEY);
    if (tasks == null) {
      tasks = new HashMap<>();
      transactions.putResource(KEY, tasks);
    }
    return tasks;
  }
}
