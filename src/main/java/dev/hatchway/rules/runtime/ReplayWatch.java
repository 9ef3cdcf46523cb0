package dev.hatchway.rules.runtime;

import dev.hatchway.platform.BackgroundThreads;
import dev.hatchway.platform.Time;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes up replays whose node stopped before their end. */
@ApplicationScoped
class ReplayWatch {

  private static final Logger LOG = Logger.getLogger(ReplayWatch.class);
  private static final int LOOK_SECONDS = 15;

  private final ReplayRuns runs;
  private final ReplayWorker worker;
  private final Time time;
  private ScheduledExecutorService watch;

  ReplayWatch(ReplayRuns runs, ReplayWorker worker, Time time) {
    this.runs = runs;
    this.worker = worker;
    this.time = time;
  }

  void start(@Observes StartupEvent started) {
    watch = Executors.newSingleThreadScheduledExecutor(BackgroundThreads.named("replay-watch"));
    watch.scheduleWithFixedDelay(this::guarded, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  void look() {
    runs.takeOver(worker.inHand(), time.instant()).forEach(worker::resume);
  }

  private void guarded() {
    try {
      look();
    } catch (RuntimeException failure) {
      // the next look may succeed; a thrown exception would end the schedule
      LOG.warn("Replays that were cut off could not be taken up", failure);
    }
  }

  void stop(@Observes ShutdownEvent end) {
    watch.shutdownNow();
  }
}
