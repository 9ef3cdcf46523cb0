package dev.hatchway.audit.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit trail in the navigation, for those who read it. */
@ApplicationScoped
class AuditNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "audit.title";
  }

  @Override
  public String href() {
    return "/audit";
  }

  @Override
  public String icon() {
    return "document";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.READ_AUDIT.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
