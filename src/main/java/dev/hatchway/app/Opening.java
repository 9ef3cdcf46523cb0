package dev.hatchway.app;

import dev.hatchway.process.engine.ShippedProcesses;
import dev.hatchway.process.engine.TimerScheduler;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Opens the house: processes first, then whatever the demo programme needs, then the timers. */
@ApplicationScoped
class Opening {

  private final ShippedProcesses processes;
  private final TimerScheduler timers;
  private final OpeningSettings settings;

  Opening(ShippedProcesses processes, TimerScheduler timers, OpeningSettings settings) {
    this.processes = processes;
    this.timers = timers;
    this.settings = settings;
  }

  void deploy(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    processes.deploy();
  }

  void startTimers(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) StartupEvent event) {
    if (settings.timers()) {
      timers.start();
    }
  }
}
