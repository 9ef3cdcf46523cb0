package dev.hatchway.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hatchway.identity.Role;
import java.util.List;

/** A person of a programme, as people are shown to each other: by names, without ids. */
public record Member(
    String username, String displayName, String email, boolean active, List<HeldRole> roles) {

  /** A role in the programme; partner and its name are null unless it is for one. */
  public record HeldRole(Role role, String partner, String partnerName) {}

  @JsonIgnore
  public boolean isReviewer() {
    return roles.stream().anyMatch(held -> held.role() == Role.REVIEWER);
  }
}
