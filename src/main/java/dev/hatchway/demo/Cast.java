package dev.hatchway.demo;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The programme once it is set up: its people as actors, in the order of their file, and its
 * partners' resources by code.
 */
record Cast(
    UUID programmeId, String programmeCode, List<Actor> people, Map<String, UUID> resources) {

  List<Actor> holding(Role role) {
    return people.stream().filter(p -> p.has(role, programmeId)).toList();
  }

  List<Actor> staffOf(UUID partnerId) {
    return people.stream().filter(p -> p.worksFor(partnerId)).toList();
  }

  Actor withId(UUID personId) {
    return people.stream().filter(p -> p.id().equals(personId)).findFirst().orElseThrow();
  }

  /** The applicant who can log in under a name that starts so. */
  Actor applicant(String name) {
    return holding(Role.APPLICANT).stream()
        .filter(p -> p.username().startsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
