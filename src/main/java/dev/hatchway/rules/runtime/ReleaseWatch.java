package dev.hatchway.rules.runtime;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks every second whether another node published rules. The first look is also the warm-up: it
 * publishes the shipped rules where a programme has none, and compiles what is live.
 */
@ApplicationScoped
class ReleaseWatch {

  private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);

  private final LiveReleases live;
  private final PublishShippedRules shipped;
  private ScheduledExecutorService watch;

  ReleaseWatch(LiveReleases live, PublishShippedRules shipped) {
    this.live = live;
    this.shipped = shipped;
  }

  void start(@Observes StartupEvent started) {
    watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "rule-release-watch");
              thread.setDaemon(true);
              return thread;
            });
    watch.execute(guarded(shipped::whereNoneIsLive));
    watch.scheduleWithFixedDelay(guarded(live::refresh), 0, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    watch.shutdownNow();
    watch.awaitTermination(5, TimeUnit.SECONDS);
  }

  private static Runnable guarded(Runnable look) {
    return () -> {
      try {
        look.run();
      } catch (RuntimeException failure) {
        // the next look may succeed; a thrown exception would end the schedule
        LOG.warn("Live rule releases could not be looked up", failure);
      }
    };
  }
}
