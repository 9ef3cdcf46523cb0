package dev.hatchway.identity;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names that people are shown by. */
@Singleton
public class Names {

  private final EntityManager entities;

  Names(EntityManager entities) {
    this.entities = entities;
  }

  /** The person's name; their id where nobody has it. */
  public String of(UUID person) {
    return of(List.of(person)).getOrDefault(person, person.toString());
  }

  public Map<UUID, String> of(Collection<UUID> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select id, displayName from Person where id in :people", Object[].class)
        .setParameter("people", people)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /**
   * A name for each username that rows keep; Hatchway's for its own, itself where nobody has it.
   */
  public Map<String, String> ofUsernames(Collection<String> usernames) {
    Map<String, String> names = new HashMap<>();
    usernames.stream().filter(Objects::nonNull).forEach(name -> names.put(name, name));
    names.replace(Actor.SYSTEM.username(), Actor.SYSTEM.displayName());
    entities
        .createQuery(
            "select username, displayName from Person where username in :names", Object[].class)
        .setParameter("names", names.keySet())
        .getResultStream()
        .forEach(row -> names.put((String) row[0], (String) row[1]));
    return names;
  }
}
