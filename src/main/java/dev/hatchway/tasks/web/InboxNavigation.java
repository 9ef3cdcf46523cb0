package dev.hatchway.tasks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.inject.Singleton;

/** The inbox, for everyone who works on tasks. */
@Singleton
class InboxNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "tasks.inbox";
  }

  @Override
  public String href() {
    return "/inbox";
  }

  @Override
  public String icon() {
    return "inbox";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.WORK_ON_TASKS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
