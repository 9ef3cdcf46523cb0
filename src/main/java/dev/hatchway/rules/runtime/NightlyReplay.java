package dev.hatchway.rules.runtime;

import dev.hatchway.platform.BackgroundThreads;
import dev.hatchway.platform.Time;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Makes a sample of all decisions again each night, on one of the nodes. */
@ApplicationScoped
class NightlyReplay {

  private static final Logger LOG = Logger.getLogger(NightlyReplay.class);
  private static final int LOOK_MINUTES = 10;

  private final ReplayRuns runs;
  private final ReplayWorker worker;
  private final RulesSettings settings;
  private final Time time;
  private ScheduledExecutorService watch;

  NightlyReplay(ReplayRuns runs, ReplayWorker worker, RulesSettings settings, Time time) {
    this.runs = runs;
    this.worker = worker;
    this.settings = settings;
    this.time = time;
  }

  void start(@Observes StartupEvent started) {
    if (settings.nightly().sample() == 0) {
      return;
    }
    watch = Executors.newSingleThreadScheduledExecutor(BackgroundThreads.named("nightly-replay"));
    watch.scheduleWithFixedDelay(this::guarded, LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
  }

  /** Begins this night's replay where its hour has come and no node has begun it. */
  void look() {
    Instant now = time.instant();
    if (now.atZone(ZoneOffset.UTC).getHour() == settings.nightly().hour()) {
      int sample = settings.nightly().sample();
      runs.beginNight(LocalDate.ofInstant(now, ZoneOffset.UTC), sample, now)
          .ifPresent(run -> worker.sample(run, sample));
    }
  }

  private void guarded() {
    try {
      look();
    } catch (RuntimeException failure) {
      // the next look may succeed; a thrown exception would end the schedule
      LOG.warn("The nightly replay could not begin", failure);
    }
  }

  void stop(@Observes ShutdownEvent end) {
    if (watch != null) {
      watch.shutdownNow();
    }
  }
}
