package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Applications that may be one company's, for those who decide. */
@ApplicationScoped
class SameCompanyNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "intake.same.navigation";
  }

  @Override
  public String href() {
    return "/same-company";
  }

  @Override
  public String icon() {
    return "applications";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.MANAGE_PROGRAMME.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
