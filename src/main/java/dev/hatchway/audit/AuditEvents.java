package dev.hatchway.audit;

import dev.hatchway.audit.AuditSql.Narrowing;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Names;
import dev.hatchway.identity.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The audit trail of the reader's programmes and of the house, newest first, a page at a time;
 * without applications that the reader must keep away from.
 */
@ApplicationScoped
public class AuditEvents {

  /** Where a page ends and the next begins. */
  public record Position(Instant at, long id) {}

  /** Entries, and where the next page begins: null where there is none. */
  public record Page(List<AuditEntry> entries, Position next) {}

  private static final String APPLICATION =
      "select id from startup_application where reference = ?1 and programme_id in (?2)";

  private final EntityManager entities;
  private final AuditPeople people;
  private final AuditDetails details;
  private final Names names;
  private final Standings standings;

  AuditEvents(
      EntityManager entities,
      AuditPeople people,
      AuditDetails details,
      Names names,
      Standings standings) {
    this.entities = entities;
    this.people = people;
    this.details = details;
    this.names = names;
    this.standings = standings;
  }

  /** FORBIDDEN to those who read no programme's trail. */
  public Page page(Actor actor, AuditFilter filter, Position after, int size) {
    AuditSql sql = sql(actor, filter, after, size + 1);
    List<Tuple> found = sql.isEmpty() ? List.of() : read(sql);
    List<Tuple> shown = found.subList(0, Math.min(size, found.size()));
    return new Page(entries(shown), found.size() > size ? position(shown.get(size - 1)) : null);
  }

  private AuditSql sql(Actor actor, AuditFilter filter, Position after, int most) {
    List<UUID> programmes = AuditReader.programmes(actor);
    AuditSql sql = new AuditSql(most).without(standings.casesOf(actor.id()).barred());
    Optional<UUID> application = application(programmes, filter.reference());
    if (filter.reference() != null && application.isEmpty()) {
      return sql;
    }
    var narrowing =
        new Narrowing(
            filter.action(), application.orElse(null), filter.from(), filter.until(), after);
    List<String> actors =
        filter.person() == null
            ? Collections.singletonList(null)
            : people.usernames(programmes, filter.person());
    for (String username : actors) {
      programmes.forEach(programme -> sql.way(programme, username, narrowing));
      if (application.isEmpty()) {
        sql.way(null, username, narrowing);
      }
    }
    return sql;
  }

  private Optional<UUID> application(List<UUID> programmes, String reference) {
    if (reference == null) {
      return Optional.empty();
    }
    return entities
        .createNativeQuery(APPLICATION, UUID.class)
        .setParameter(1, reference)
        .setParameter(2, programmes)
        .getResultStream()
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> read(AuditSql sql) {
    Query query = entities.createNativeQuery(sql.text(), Tuple.class);
    for (int i = 0; i < sql.arguments().size(); i++) {
      query.setParameter(i + 1, sql.arguments().get(i));
    }
    return query.getResultList();
  }

  private List<AuditEntry> entries(List<Tuple> rows) {
    Map<String, String> persons =
        names.ofUsernames(rows.stream().map(row -> row.get(2, String.class)).toList());
    List<Map<String, Object>> noted =
        details.of(rows.stream().map(row -> row.get(7, String.class)).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(i -> entry(rows.get(i), persons, noted.get(i)))
        .toList();
  }

  private static AuditEntry entry(
      Tuple row, Map<String, String> persons, Map<String, Object> detail) {
    String username = row.get(2, String.class);
    return new AuditEntry(
        row.get(0, Number.class).longValue(),
        row.get(1, Instant.class),
        username,
        persons.get(username),
        row.get(3, String.class),
        new AuditEntry.Thing(
            row.get(4, String.class),
            row.get(8, String.class),
            row.get(5, String.class),
            row.get(6, String.class)),
        detail);
  }

  private static Position position(Tuple row) {
    return new Position(row.get(1, Instant.class), row.get(0, Number.class).longValue());
  }
}
