package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.Standings;
import dev.hatchway.intake.ApplicationList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which applications a person finds in lists: as a reviewer, those that they review. */
@ApplicationScoped
class ListReader {

  private final Standings standings;

  ListReader(Standings standings) {
    this.standings = standings;
  }

  ApplicationList.Reader of(Actor actor) {
    return new ApplicationList.Reader(
        programmes(actor, Permission.READ_APPLICATION.rolesButReviewers()),
        programmes(actor, Set.of(Role.REVIEWER)),
        standings.casesOf(actor.id()));
  }

  private static Set<UUID> programmes(Actor actor, Set<Role> roles) {
    return actor.memberships().stream()
        .filter(m -> roles.contains(m.role()))
        .map(Actor.Membership::programmeId)
        .collect(Collectors.toSet());
  }
}
