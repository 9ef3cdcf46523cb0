package dev.hatchway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names that people are shown by. */
@ApplicationScoped
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
}
