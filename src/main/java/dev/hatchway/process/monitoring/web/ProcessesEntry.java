package dev.hatchway.process.monitoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Processes in the navigation, for those who watch them. */
@ApplicationScoped
class ProcessesEntry implements NavigationEntry {

  @Override
  public String labelKey() {
    return "monitoring.processes";
  }

  @Override
  public String href() {
    return "/processes";
  }

  @Override
  public String icon() {
    return "processes";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.administersInstallation()
        || Permission.MONITOR_PROCESSES.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
