package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** All applications, for staff. */
@ApplicationScoped
class ApplicationsNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "intake.applications";
  }

  @Override
  public String href() {
    return "/applications";
  }

  @Override
  public String icon() {
    return "applications";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.READ_APPLICATION.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
