package dev.hatchway.tasks;

import dev.hatchway.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who may take a task: one named person, or everyone with a role in the task's programme (for one
 * partner where named), less those excluded.
 */
public record PotentialOwners(Role role, UUID person, UUID partner, Set<UUID> excluded) {

  public PotentialOwners {
    excluded = excluded == null ? Set.of() : Set.copyOf(excluded);
  }

  public static PotentialOwners person(UUID person) {
    return new PotentialOwners(null, person, null, Set.of());
  }

  public static PotentialOwners role(Role role) {
    return new PotentialOwners(role, null, null, Set.of());
  }
}
