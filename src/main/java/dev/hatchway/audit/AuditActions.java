package dev.hatchway.audit;

import dev.hatchway.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which kinds of things happened at all: one look into the index for each, however many events. */
@ApplicationScoped
public class AuditActions {

  private static final String OF_PROGRAMME = distinct("programme_id = ?1");
  private static final String OF_HOUSE = distinct("programme_id is null");

  private final EntityManager entities;

  AuditActions(EntityManager entities) {
    this.entities = entities;
  }

  /** In alphabetical order; FORBIDDEN to those who read no programme's trail. */
  public List<String> of(Actor actor) {
    Set<String> actions = new TreeSet<>(found(OF_HOUSE));
    for (UUID programme : AuditReader.programmes(actor)) {
      actions.addAll(found(OF_PROGRAMME, programme));
    }
    return new ArrayList<>(actions);
  }

  @SuppressWarnings("unchecked")
  private List<String> found(String sql, Object... arguments) {
    var query = entities.createNativeQuery(sql, String.class);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return query.getResultList();
  }

  private static String distinct(String whose) {
    return """
    with recursive seen(action) as (
      (select action from audit_event where %1$s order by action limit 1)
      union all
      select (select e.action from audit_event e where %1$s and e.action > seen.action order by e.action limit 1)
      from seen where seen.action is not null)
    select action from seen where action is not null
    """
        .formatted(whose);
  }
}
