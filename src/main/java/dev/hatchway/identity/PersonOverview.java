package dev.hatchway.identity;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A person as those of one programme see them, with the roles they have in it. */
public record PersonOverview(
    UUID id,
    String username,
    String displayName,
    String email,
    boolean active,
    List<Actor.Membership> memberships) {

  static PersonOverview of(Person person, UUID programmeId) {
    return new PersonOverview(
        person.id(),
        person.username(),
        person.displayName(),
        person.email(),
        person.isActive(),
        person.toActor().memberships().stream()
            .filter(m -> m.programmeId().equals(programmeId))
            .sorted(Comparator.comparing(Actor.Membership::role))
            .toList());
  }

  public boolean has(Role role) {
    return memberships.stream().anyMatch(m -> m.role() == role);
  }
}
