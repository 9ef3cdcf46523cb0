package dev.hatchway.routing.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Partners in the header's navigation. */
@ApplicationScoped
class PartnersEntry implements NavigationEntry {

  @Override
  public String labelKey() {
    return "routing.partners";
  }

  @Override
  public String href() {
    return "/partners";
  }

  @Override
  public String icon() {
    return "partners";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.READ_PARTNERS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
