package dev.hatchway.process.engine;

import dev.hatchway.platform.BackgroundThreads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every second whether a process was deployed, on this node or another. */
@Singleton
class DefinitionWatch {

  private static final Logger LOG = Logger.getLogger(DefinitionWatch.class);
  private static final int EVERY_SECONDS = 1;

  private final Definitions definitions;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          BackgroundThreads.named("process-definition-watch"));

  DefinitionWatch(Definitions definitions) {
    this.definitions = definitions;
  }

  void start(@Observes StartupEvent started) {
    watch.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    watch.shutdownNow();
    watch.awaitTermination(EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      definitions.look();
    } catch (Throwable failure) {
      // steps ask themselves until a look succeeds again
      LOG.warn("Deployed processes could not be looked up", failure);
    }
  }
}
