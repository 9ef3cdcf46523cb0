package dev.hatchway.onboarding.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.web.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** A partner's orders in the header's navigation. */
@ApplicationScoped
class OrdersEntry implements NavigationEntry {

  @Override
  public String labelKey() {
    return "onboarding.orders";
  }

  @Override
  public String href() {
    return "/orders";
  }

  @Override
  public String icon() {
    return "document";
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public boolean visibleTo(Actor actor) {
    return actor.hasAnywhere(Role.PARTNER);
  }
}
