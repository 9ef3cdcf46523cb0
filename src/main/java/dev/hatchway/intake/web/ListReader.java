package dev.hatchway.intake.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.identity.Standings;
import dev.hatchway.intake.ApplicationList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which applications a person finds in lists: as a reviewer, those that they review. */
@ApplicationScoped
class ListReader {

  private static final Set<Role> READ_ALL = readingAll();

  private final Standings standings;

  ListReader(Standings standings) {
    this.standings = standings;
  }

  private static Set<Role> readingAll() {
    Set<Role> roles = EnumSet.copyOf(Permission.READ_APPLICATION.roles());
    roles.remove(Role.REVIEWER);
    return roles;
  }

  ApplicationList.Reader of(Actor actor) {
    return new ApplicationList.Reader(
        programmes(actor, READ_ALL),
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
