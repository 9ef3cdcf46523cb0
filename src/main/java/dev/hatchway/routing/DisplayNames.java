package dev.hatchway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What people are called, by the usernames that rows keep. */
@ApplicationScoped
class DisplayNames {

  private final EntityManager entities;

  DisplayNames(EntityManager entities) {
    this.entities = entities;
  }

  /** A name for each; who is no person, such as Hatchway itself, keeps the username. */
  Map<String, String> of(Collection<String> usernames) {
    Map<String, String> names = new HashMap<>();
    usernames.stream().filter(Objects::nonNull).forEach(name -> names.put(name, name));
    entities
        .createQuery(
            "select p.username, p.displayName from Person p where p.username in :names",
            Object[].class)
        .setParameter("names", names.keySet())
        .getResultStream()
        .forEach(row -> names.put((String) row[0], (String) row[1]));
    return names;
  }
}
