package dev.hatchway.rules.runtime;

import dev.hatchway.platform.BackgroundThreads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks several times a second whether other nodes published rules. The first look is also the
 * warm-up: it publishes the shipped rules where a programme has none, and compiles what is live.
 */
@ApplicationScoped
class ReleaseWatch {

  private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);

  private static final Duration HERE = Duration.ofSeconds(1);
  private static final Duration AHEAD = Duration.ofSeconds(1);

  private final LiveReleases live;
  private final BuildReleases builds;
  private final BuildAhead ahead;
  private final PublishShippedRules shipped;
  private final ThisNode node;
  private final RulesSettings settings;
  private ScheduledExecutorService watch;

  ReleaseWatch(
      LiveReleases live,
      BuildReleases builds,
      BuildAhead ahead,
      PublishShippedRules shipped,
      ThisNode node,
      RulesSettings settings) {
    this.live = live;
    this.builds = builds;
    this.ahead = ahead;
    this.shipped = shipped;
    this.node = node;
    this.settings = settings;
  }

  void start(@Observes StartupEvent started) {
    watch = Executors.newScheduledThreadPool(4, BackgroundThreads.named("rule-release-watch"));
    watch.execute(guarded(shipped::whereNoneIsLive));
    // a thread for each: a long build must not make this node look gone
    watch.scheduleWithFixedDelay(guarded(node::isHere), 0, HERE.toMillis(), TimeUnit.MILLISECONDS);
    watch.scheduleWithFixedDelay(
        guarded(this::look), 0, settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    watch.scheduleWithFixedDelay(
        guarded(ahead::look), AHEAD.toMillis(), AHEAD.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    watch.shutdownNow();
    watch.awaitTermination(5, TimeUnit.SECONDS);
    guarded(node::leaves).run();
  }

  private void look() {
    builds.look();
    live.refresh();
  }

  /** Work that the schedule does again whatever it throws. */
  static Runnable guarded(Runnable look) {
    return () -> {
      try {
        look.run();
      } catch (Throwable failure) {
        // the next look may succeed; whatever is thrown, errors too, would end the schedule
        LOG.warn("A look after the releases of rules failed", failure);
      }
    };
  }
}
