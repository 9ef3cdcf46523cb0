package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Steps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Works through running imports in the background, one step a row; takes up what a restart left.
 */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final int AT_ONCE = 200;

  private final PendingRows pending;
  private final TakeRow take;
  private final RefuseRow refuse;
  private final FinishImport finish;
  private final Actors actors;
  private final Steps steps;
  private final ManagedExecutor executor =
      ManagedExecutor.builder()
          .propagated(ThreadContext.NONE)
          .cleared(ThreadContext.ALL_REMAINING)
          .build();
  private final Map<UUID, CompletableFuture<Void>> working = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  ImportWorker(
      PendingRows pending,
      TakeRow take,
      RefuseRow refuse,
      FinishImport finish,
      Actors actors,
      Steps steps) {
    this.pending = pending;
    this.take = take;
    this.refuse = refuse;
    this.finish = finish;
    this.actors = actors;
    this.steps = steps;
  }

  void resume(@Observes StartupEvent start) {
    inStep(pending::runningImports).forEach(this::begin);
  }

  void goTo(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartImport.Started started) {
    begin(started.runId());
  }

  /** The row in hand is finished before the database goes. */
  void stop(@Observes ShutdownEvent end) {
    stopping = true;
    working.values().forEach(CompletableFuture::join);
    executor.shutdown();
  }

  /** Returns when this node has nothing more to do for the import. */
  void await(UUID runId) {
    CompletableFuture<Void> work = working.get(runId);
    if (work != null) {
      work.join();
    }
  }

  private void begin(UUID runId) {
    CompletableFuture<Void> work = new CompletableFuture<>();
    working.put(runId, work);
    executor.execute(
        () -> {
          try {
            work(runId);
          } catch (RuntimeException failure) {
            LOG.errorf(failure, "Import %s stopped; it goes on at the next start", runId);
          } finally {
            working.remove(runId, work);
            work.complete(null);
          }
        });
  }

  private void work(UUID runId) {
    Actor actor = inStep(() -> actors.withId(pending.startedBy(runId)));
    List<Integer> lines = inStep(() -> pending.lines(runId, AT_ONCE));
    while (!lines.isEmpty()) {
      if (!anyDone(actor, runId, lines)) {
        return;
      }
      lines = inStep(() -> pending.lines(runId, AT_ONCE));
    }
    finish.finish(actor, runId);
  }

  /** False where there is no point in going on: stopped, or another node has all that is left. */
  private boolean anyDone(Actor actor, UUID runId, List<Integer> lines) {
    boolean done = false;
    for (int line : lines) {
      TakeRow.Outcome outcome = stopping ? TakeRow.Outcome.STOPPED : row(actor, runId, line);
      if (outcome == TakeRow.Outcome.STOPPED) {
        return false;
      }
      done |= outcome == TakeRow.Outcome.DONE;
    }
    return done;
  }

  private TakeRow.Outcome row(Actor actor, UUID runId, int line) {
    try {
      return take.take(actor, runId, line);
    } catch (CommandRejected refusal) {
      refuse.refuse(actor, runId, line, refusal);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Import %s, line %d", runId, line);
      refuse.fail(actor, runId, line);
    }
    return TakeRow.Outcome.DONE;
  }

  private <T> T inStep(Callable<T> work) {
    try {
      return steps.call(work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
