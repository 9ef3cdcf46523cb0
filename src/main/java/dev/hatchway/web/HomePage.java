package dev.hatchway.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.CurrentActor;
import dev.hatchway.identity.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes everyone to where their work is. */
@Path("/")
class HomePage {

  private static final Set<Role> RULE_PEOPLE = Set.of(Role.ANALYST, Role.RULE_APPROVER);

  private final Pages pages;
  private final CurrentActor currentActor;

  HomePage(Pages pages, CurrentActor currentActor) {
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @GET
  public Response home() {
    return pages.goTo(homeOf(currentActor.get()));
  }

  private static String homeOf(Actor actor) {
    Set<Role> roles =
        actor.memberships().stream().map(Actor.Membership::role).collect(Collectors.toSet());
    if (roles.equals(Set.of(Role.APPLICANT))) {
      return "/my-applications";
    }
    if (roles.equals(Set.of(Role.AUDITOR))) {
      return "/audit";
    }
    return !roles.isEmpty() && RULE_PEOPLE.containsAll(roles) ? "/rules" : "/inbox";
  }
}
