package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** What one applied with oneself. */
@ApplicationScoped
class MyApplicationsNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "intake.my-applications";
  }

  @Override
  public String href() {
    return "/my-applications";
  }

  @Override
  public String icon() {
    return "applications";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.APPLY.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
