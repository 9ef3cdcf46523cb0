package dev.hatchway.rules.authoring.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** The way to the rules, for those who may read them. */
@ApplicationScoped
class RulesNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "rules.title";
  }

  @Override
  public String href() {
    return "/rules";
  }

  @Override
  public String icon() {
    return "rules";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.READ_RULES.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
