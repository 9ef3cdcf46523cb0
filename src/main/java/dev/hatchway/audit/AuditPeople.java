package dev.hatchway.audit;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Whom somebody means who looks for what a person did. */
@ApplicationScoped
class AuditPeople {

  // each is a way of its own to events, and a page of them is no answer any more
  private static final int MOST = 10;

  private static final String NAMED =
      """
      select p.username from person p
      where p.username = ?1 or lower(p.display_name) like ?2 escape '!' and exists (
        select 1 from membership m where m.person_id = p.id and m.programme_id in (?3))
      order by p.username <> ?1, p.display_name
      """;

  private final EntityManager entities;

  AuditPeople(EntityManager entities) {
    this.entities = entities;
  }

  /** The one with this username, then those of the programmes who are called so; or none. */
  @SuppressWarnings("unchecked")
  List<String> usernames(List<UUID> programmes, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    if (sought.equals(Actor.SYSTEM.username())) {
      return List.of(sought);
    }
    return entities
        .createNativeQuery(NAMED, String.class)
        .setParameter(1, text)
        .setParameter(2, SearchText.within(sought))
        .setParameter(3, programmes)
        .setMaxResults(MOST)
        .getResultList();
  }
}
