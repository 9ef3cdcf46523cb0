package dev.hatchway.rules.simulation;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.PastReleases;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.runtime.TrialRules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Works through simulations in the background, one at a time, with few threads of its own; takes up
 * what a restart or a node that fell silent left.
 */
@ApplicationScoped
class SimulationRunner {

  private static final Logger LOG = Logger.getLogger(SimulationRunner.class);
  private static final int LOOK_SECONDS = 2;
  private static final int STOP_SECONDS = 30;

  private final StoredSimulations simulations;
  private final SimulationProgress progress;
  private final ReleaseContents contents;
  private final PastReleases releases;
  private final TrialRules rules;
  private final SimulationSettings settings;
  private final DataSource database;
  private final Time time;
  private final String node;
  private ScheduledExecutorService watch;
  private ExecutorService foreman;
  private ExecutorService workers;
  private volatile SimulationRun current;
  private volatile boolean stopping;

  SimulationRunner(
      StoredSimulations simulations,
      SimulationProgress progress,
      ReleaseContents contents,
      PastReleases releases,
      TrialRules rules,
      SimulationSettings settings,
      DataSource database,
      Time time) {
    this.simulations = simulations;
    this.progress = progress;
    this.contents = contents;
    this.releases = releases;
    this.rules = rules;
    this.settings = settings;
    this.database = database;
    this.time = time;
    this.node = Ids.next(time.instant()).toString();
  }

  void start(@Observes StartupEvent started) {
    if (threads() == 0) {
      return;
    }
    watch = Executors.newSingleThreadScheduledExecutor(quiet("simulation-watch"));
    foreman = Executors.newSingleThreadExecutor(quiet("simulation-foreman"));
    workers = Executors.newFixedThreadPool(threads(), quiet("simulation"));
    watch.scheduleWithFixedDelay(this::beat, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  void goTo(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartSimulation.Asked asked) {
    look();
  }

  /** Parts in hand are finished; the rest goes to another node, or to this one when it is back. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    if (watch == null) {
      return;
    }
    stopping = true;
    watch.shutdownNow();
    SimulationRun run = current;
    if (run != null) {
      run.stop();
    }
    foreman.shutdown();
    foreman.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    workers.shutdownNow();
  }

  int threads() {
    return settings.threads().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  private void beat() {
    try {
      if (current != null) {
        progress.beat(node, time.instant());
      }
      look();
    } catch (RuntimeException failure) {
      // the next look may succeed; a thrown exception would end the schedule
      LOG.warn("Simulations could not be looked up", failure);
    }
  }

  private void look() {
    if (foreman != null && current == null && !stopping) {
      foreman.execute(this::workThroughAll);
    }
  }

  private void workThroughAll() {
    try {
      Optional<UUID> next = claim();
      while (next.isPresent()) {
        work(next.get());
        next = claim();
      }
    } catch (RuntimeException failure) {
      LOG.error("Simulations stopped; the next look goes on", failure);
    }
  }

  private Optional<UUID> claim() {
    return stopping ? Optional.empty() : progress.claim(node, time.instant(), settings.silence());
  }

  private void work(UUID id) {
    Simulation simulation = simulations.find(id).orElseThrow();
    SimulationRun run = new SimulationRun(simulation, node, progress, settings, database, time);
    current = run;
    try {
      work(simulation, run);
      if (stopping) {
        progress.release(node);
      }
    } catch (RulesRefused refused) {
      progress.fail(id, node, SimulationFailure.of(refused), time.instant());
    } catch (SQLException | RuntimeException failure) {
      LOG.errorf(failure, "Simulation %s", id);
      progress.fail(id, node, SimulationFailure.of(failure), time.instant());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      current = null;
    }
  }

  private void work(Simulation simulation, SimulationRun run)
      throws SQLException, InterruptedException {
    SameFiles same = contents.sameFiles(simulation);
    boolean asksLive = simulation.basis() == SimulationBasis.LIVE_NOW;
    try (TriedRules draft = tried(simulation.contentHash(), true);
        TriedRules live = asksLive ? tried(simulation.liveHash(), false) : null) {
      run.work(draft, live, same, workers, threads());
    }
  }

  private TriedRules tried(String hash, boolean isDraft) {
    return new TriedRules(
        rules.compile(isDraft ? simulations.files(hash) : releases.files(hash)),
        contents.withRatesOf(hash));
  }

  /** Threads that give way to those who answer people, as far as the system heeds priorities. */
  private static ThreadFactory quiet(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      return thread;
    };
  }
}
