package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.tasks.TaskCandidates.Candidate;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everyone to whom somebody may move tasks: who works in the programmes that they administer. */
@Singleton
public class TaskPeople {

  private final Actors actors;

  TaskPeople(Actors actors) {
    this.actors = actors;
  }

  /** By name; nobody for those who administer no tasks. */
  public List<Candidate> of(Actor administrator) {
    Set<Role> roles = new HashSet<>(Permission.WORK_ON_TASKS.roles());
    roles.remove(Role.APPLICANT); // what applicants have to do is their own
    return programmes(administrator).stream()
        .flatMap(programme -> actors.holding(roles, programme).stream())
        .map(person -> new Candidate(person.id(), person.displayName()))
        .distinct()
        .sorted(Comparator.comparing(Candidate::name))
        .toList();
  }

  private static Set<UUID> programmes(Actor administrator) {
    Set<UUID> programmes = new HashSet<>();
    Permission.ADMINISTER_TASKS
        .roles()
        .forEach(role -> programmes.addAll(administrator.programmesAs(role)));
    return programmes;
  }
}
