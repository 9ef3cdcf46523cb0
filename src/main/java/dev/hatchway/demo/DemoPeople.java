package dev.hatchway.demo;

import dev.hatchway.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Who can be logged in as in the demo; nobody where it is not here or not complete. */
@ApplicationScoped
public class DemoPeople {

  /** Someone of the cast; everybody knows the password. */
  public record Person(String username, String password, String name, Role role) {}

  private final DemoState state;

  DemoPeople(DemoState state) {
    this.state = state;
  }

  public List<Person> all() {
    if (state.progress() != DemoState.Progress.FINISHED) {
      return List.of();
    }
    List<CastMember> members = new ArrayList<>(CastMember.all());
    members.addAll(CastMember.neighbours());
    return members.stream()
        .map(m -> new Person(m.username(), CastMember.PASSWORD, m.name(), m.role()))
        .toList();
  }
}
