package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Files with applications, for those who bring them in. */
@ApplicationScoped
class ImportNavigation implements NavigationEntry {

  @Override
  public String labelKey() {
    return "intake.import";
  }

  @Override
  public String href() {
    return "/import";
  }

  @Override
  public String icon() {
    return "import";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return Permission.IMPORT_APPLICATIONS.roles().stream().anyMatch(actor::hasAnywhere);
  }
}
