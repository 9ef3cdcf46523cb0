package dev.hatchway.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person, or Hatchway itself, on whose behalf a command runs. */
public record Actor(
    UUID id,
    String username,
    String displayName,
    List<Membership> memberships,
    boolean administersInstallation) {

  /** One role in one programme, for one partner where the role is {@link Role#PARTNER}. */
  public record Membership(UUID programmeId, Role role, UUID partnerId) {}

  private static final UUID SYSTEM_ID = new UUID(0, 0);

  /** Hatchway itself: process steps, timers, the demo programme. */
  public static final Actor SYSTEM = new Actor(SYSTEM_ID, "hatchway", "Hatchway", List.of());

  /** Somebody who does not administer the installation. */
  public Actor(UUID id, String username, String displayName, List<Membership> memberships) {
    this(id, username, displayName, memberships, false);
  }

  /** The same person without this one membership. */
  Actor without(Membership membership) {
    return as(memberships.stream().filter(m -> !m.equals(membership)).toList());
  }

  /** The same person with one more membership. */
  public Actor with(Membership membership) {
    return as(
        Stream.concat(
                memberships.stream().filter(m -> !m.equals(membership)), Stream.of(membership))
            .toList());
  }

  Actor withoutRoles() {
    return new Actor(id, username, displayName, List.of());
  }

  private Actor as(List<Membership> roles) {
    return new Actor(id, username, displayName, roles, administersInstallation);
  }

  public boolean isSystem() {
    return SYSTEM_ID.equals(id);
  }

  public boolean has(Role role, UUID programmeId) {
    return memberships.stream()
        .anyMatch(m -> m.role() == role && m.programmeId().equals(programmeId));
  }

  public boolean hasAnywhere(Role role) {
    return memberships.stream().anyMatch(m -> m.role() == role);
  }

  public boolean worksFor(UUID partnerId) {
    return memberships.stream().anyMatch(m -> partnerId.equals(m.partnerId()));
  }

  public Set<UUID> programmes() {
    return memberships.stream().map(Membership::programmeId).collect(Collectors.toSet());
  }

  public Set<UUID> programmesAs(Role role) {
    return memberships.stream()
        .filter(m -> m.role() == role)
        .map(Membership::programmeId)
        .collect(Collectors.toSet());
  }
}
