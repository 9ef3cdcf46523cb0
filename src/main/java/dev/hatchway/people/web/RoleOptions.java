package dev.hatchway.people.web;

import dev.hatchway.identity.Role;
import dev.hatchway.routing.PartnerOverview;
import dev.hatchway.web.Option;
import dev.hatchway.web.Sayings;
import java.util.Arrays;
import java.util.List;

/** The roles that can be given, and the partners that somebody can work for. */
record RoleOptions(List<Option> roles, List<Option> partners) {

  static RoleOptions of(List<PartnerOverview> partners, Sayings sayings) {
    return new RoleOptions(
        Arrays.stream(Role.values())
            .map(role -> new Option(role.name(), sayings.name(role)))
            .toList(),
        partners.stream().map(p -> new Option(p.code(), p.name())).toList());
  }
}
