package dev.hatchway.people.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** People in the header's navigation. */
@ApplicationScoped
class PeopleEntry implements NavigationEntry {

  @Override
  public String labelKey() {
    return "people.people";
  }

  @Override
  public String href() {
    return "/people";
  }

  @Override
  public String icon() {
    return "person";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.administersInstallation()
        || Permission.READ_PEOPLE.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
