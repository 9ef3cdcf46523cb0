package dev.hatchway.tasks;

import dev.hatchway.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who may take a task: one named person, or everyone with a role in the task's programme (for one
 * partner where named), less those excluded. A person named together with a role is the one of that
 * role who has it now.
 *
 * @param duty whose own duty the task is: nobody else may do it as long as they can; null where it
 *     is no one's
 */
public record PotentialOwners(Role role, UUID person, UUID partner, Set<UUID> excluded, UUID duty) {

  public PotentialOwners {
    excluded = excluded == null ? Set.of() : Set.copyOf(excluded);
  }

  public PotentialOwners(Role role, UUID person, UUID partner, Set<UUID> excluded) {
    this(role, person, partner, excluded, null);
  }

  public static PotentialOwners person(UUID person) {
    return new PotentialOwners(null, person, null, Set.of());
  }

  public static PotentialOwners role(Role role) {
    return new PotentialOwners(role, null, null, Set.of());
  }

  /** What this person alone can do: sign, accept, answer for themselves. */
  public static PotentialOwners duty(UUID person) {
    return new PotentialOwners(null, person, null, Set.of(), person);
  }
}
