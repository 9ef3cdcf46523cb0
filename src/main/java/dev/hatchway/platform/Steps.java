package dev.hatchway.platform;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Runs a piece of work as one transaction. What the infrastructure could not do (a race that was
 * lost, a connection, time that ran out) is tried again a few times; a step that fails for one of
 * its parts is taken again without that part.
 */
@Singleton
public class Steps {

  private static final Logger LOG = Logger.getLogger(Steps.class);
  private static final int RACES = 5;
  private static final long AFTER_A_RACE = 5;
  private static final int TROUBLES = 3;
  private static final long AFTER_TROUBLE = 100;
  // each has taken its whole time, and somebody waits for it
  private static final int TIMEOUTS = 2;
  private static final Set<Integer> AT_WORK =
      Set.of(Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK);

  private final ThreadLocal<StepParts> parts = new ThreadLocal<>();
  private final TransactionManager transactions;
  private final Time time;

  Steps(TransactionManager transactions, Time time) {
    this.transactions = transactions;
    this.time = time;
  }

  /** Runs the work in a transaction of its own; what the work throws is thrown as it is. */
  public <T> T call(Callable<T> work) throws Exception {
    StepParts before = parts.get();
    parts.set(new StepParts());
    try {
      T result = untilDone(work);
      StepLog.done(time.isStated());
      return result;
    } catch (Exception failure) {
      StepLog.failed(failure);
      throw failure;
    } finally {
      StepLog.end();
      parts.set(before);
    }
  }

  /**
   * Begins a part of the current step that can be left for later. Whoever does it asks first
   * whether it is left this time, and notes then that it has to be done another time.
   */
  public StepPart part() {
    StepParts current = parts.get();
    return current == null ? new StepPart(0, null) : current.next();
  }

  private <T> T untilDone(Callable<T> work) throws Exception {
    int troubles = 0;
    while (true) {
      try {
        return once(work);
      } catch (PartFailed part) {
        parts.get().leave(part);
      } catch (Exception failure) {
        if (Infrastructure.failed(failure)) {
          pauseOrThrow(failure, ++troubles);
        } else {
          leavePartOrThrow(failure);
        }
      }
    }
  }

  private static void pauseOrThrow(Exception failure, int troubles) throws Exception {
    boolean race = Infrastructure.isRace(failure);
    int most = race ? RACES : failure instanceof StepTimedOut ? TIMEOUTS : TROUBLES;
    if (troubles >= most || failure instanceof StepInDoubt) {
      throw failure;
    }
    if (!race) {
      LOG.warnf("A step is taken again: %s", failure);
    }
    pause(race ? AFTER_A_RACE : AFTER_TROUBLE, troubles);
  }

  private void leavePartOrThrow(Exception failure) throws Exception {
    StepParts known = parts.get();
    boolean refused = failure instanceof CommandRejected || failure instanceof ForAnotherNode;
    if (!known.isTrying() && refused) {
      throw failure;
    }
    if (!known.leaveAnother(failure)) {
      throw known.cause() == null ? failure : known.cause();
    }
    if (known.isTrying()) {
      LOG.warnf("A step failed; it is taken again without one of its parts: %s", known.cause());
    }
  }

  private <T> T once(Callable<T> work) throws Exception {
    StepLog.begin();
    parts.get().beginAttempt();
    long began = System.nanoTime();
    transactions.begin();
    boolean worked = false;
    boolean committed = false;
    try {
      T result = work.call();
      worked = true;
      transactions.commit();
      committed = true;
      return result;
    } catch (Exception failure) {
      throw told(failure, worked, began);
    } finally {
      if (!committed) {
        rollBack();
      }
    }
  }

  /** A transaction that ran out of time is ended by another thread, and fails as if never begun. */
  private Exception told(Exception failure, boolean worked, long began) throws Exception {
    if (worked && Infrastructure.isInDoubt(failure)) {
      return new StepInDoubt(failure);
    }
    boolean ended = !worked && !AT_WORK.contains(transactions.getStatus());
    boolean late = System.nanoTime() - began >= most();
    return ended || late ? new StepTimedOut(failure) : failure;
  }

  /** What another thread ended is only let go of. */
  private void rollBack() throws SystemException {
    if (AT_WORK.contains(transactions.getStatus())) {
      transactions.rollback();
    } else if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transactions.suspend();
    }
  }

  private static long most() {
    int seconds = TxControl.getDefaultTimeout();
    return seconds == 0 ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds);
  }

  private static void pause(long first, int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(first << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
