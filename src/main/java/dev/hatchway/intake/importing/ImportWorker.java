package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.BackgroundThreads;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Infrastructure;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works through running imports in the background, one step a row, with few threads of its own;
 * takes up what a restart, or a node that is gone, left.
 */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final int AT_ONCE = 200;
  private static final int AT_A_TIME = 2;
  private static final int LOOK_SECONDS = 5;

  private final PendingRows pending;
  private final TakeRow take;
  private final RefuseRow refuse;
  private final FinishImport finish;
  private final EndImport end;
  private final Actors actors;
  private final Steps steps;
  private final ImportTurns turns;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(BackgroundThreads.named("import-watch"));
  private final ExecutorService executor =
      Executors.newFixedThreadPool(AT_A_TIME, BackgroundThreads.named("import"));
  private final Map<UUID, CompletableFuture<Void>> working = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  ImportWorker(
      PendingRows pending,
      TakeRow take,
      RefuseRow refuse,
      FinishImport finish,
      EndImport end,
      Actors actors,
      Steps steps,
      ImportTurns turns) {
    this.pending = pending;
    this.take = take;
    this.refuse = refuse;
    this.finish = finish;
    this.end = end;
    this.actors = actors;
    this.steps = steps;
    this.turns = turns;
  }

  void resume(@Observes StartupEvent start) {
    watch.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      inStep(pending::runningImports).stream()
          .filter(run -> !working.containsKey(run))
          .forEach(this::begin);
    } catch (RuntimeException failure) {
      // the next look may succeed; a thrown exception would end the schedule
      LOG.warn("Running imports could not be looked up", failure);
    }
  }

  void goTo(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartImport.Started started) {
    begin(started.runId());
  }

  /** The row in hand is finished before the database goes. */
  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
    watch.shutdown();
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
    if (working.putIfAbsent(runId, work) != null) {
      return;
    }
    executor.execute(
        () -> {
          try {
            turns.take(runId).ifPresent(turn -> work(runId, turn));
          } catch (CommandRejected refusal) {
            endOrWait(runId, refusal);
          } catch (RuntimeException failure) {
            LOG.errorf(failure, "Import %s stopped; the next look goes on", runId);
          } finally {
            working.remove(runId, work);
            work.complete(null);
          }
        });
  }

  /** Whoever started it may have lost the right to: then it would be refused at every look. */
  private void endOrWait(UUID runId, CommandRejected refusal) {
    try {
      if (!end.endIfForbidden(runId)) {
        LOG.errorf(refusal, "Import %s stopped; the next look goes on", runId);
      }
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Import %s was not ended; the next look tries again", runId);
    }
  }

  private void work(UUID runId, ImportTurns.Turn turn) {
    try (turn) {
      work(runId);
    }
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
      if (refusal.kind() == CommandRejected.Kind.UNAVAILABLE) {
        return waits(runId, line, refusal);
      }
      if (refusal.kind() == CommandRejected.Kind.FAILED) {
        refuse.fail(actor, runId, line);
      } else {
        refuse.refuse(actor, runId, line, refusal);
      }
    } catch (RuntimeException failure) {
      if (Infrastructure.failed(failure)) {
        return waits(runId, line, failure);
      }
      LOG.errorf(failure, "Import %s, line %d", runId, line);
      refuse.fail(actor, runId, line);
    }
    return TakeRow.Outcome.DONE;
  }

  /** The row is as it was, and the next look takes it. */
  private static TakeRow.Outcome waits(UUID runId, int line, RuntimeException failure) {
    LOG.warnf("Import %s waits at line %d: %s", runId, line, failure);
    return TakeRow.Outcome.STOPPED;
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
