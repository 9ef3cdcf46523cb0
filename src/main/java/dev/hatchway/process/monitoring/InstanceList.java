package dev.hatchway.process.monitoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Standings;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Process instances by process, state and text, newest first; pages follow each other by id.
 * Without those of applications that the reader must keep away from.
 */
@ApplicationScoped
public class InstanceList {

  private static final int PAGE = 50;

  /**
   * What to list.
   *
   * @param state ACTIVE, COMPLETED, ABORTED or INCIDENT; null for all
   * @param text part of the subject or the start of its reference; null for all
   * @param before id of the last instance of the page before; null for the first page
   */
  public record Filter(String processId, String state, String text, UUID before) {}

  /** One instance as the list shows it. */
  public record Item(
      UUID id,
      String processId,
      String processName,
      String processVersion,
      String subject,
      String reference,
      String state,
      Instant startedAt,
      Instant endedAt,
      String endEvent,
      long incidents) {}

  /** A page of instances, and where the next begins; {@code next} is null on the last. */
  public record Page(List<Item> items, UUID next) {}

  private static final String SQL =
      """
      select i.id, i.process_id, d.name, i.process_version, i.subject, i.reference, i.state,
             i.started_at, i.ended_at, case when i.state <> 'ACTIVE' then i.end_event end,
             (select count(*) from incident x where x.instance_id = i.id and x.resolved_at is null)
      from process_instance i
      join process_definition d on d.process_id = i.process_id and d.version = i.process_version
      where i.programme_id in (:programmes)
        and coalesce(i.application_id <> all(cast(:barred as uuid[])), true)
        and (cast(:process as text) is null or i.process_id = cast(:process as text))
        and (cast(:state as text) is null
          or (cast(:state as text) = 'INCIDENT' and exists (
               select 1 from incident x where x.instance_id = i.id and x.resolved_at is null))
          or i.state = cast(:state as text))
        and (cast(:within as text) is null or i.subject ilike cast(:within as text) escape '!'
          or i.reference ilike cast(:beginning as text) escape '!')
        and (cast(:before as uuid) is null or i.id < cast(:before as uuid))
      order by i.id desc
      limit :most
      """;

  private final EntityManager entities;
  private final Standings standings;

  InstanceList(EntityManager entities, Standings standings) {
    this.entities = entities;
    this.standings = standings;
  }

  public Page page(Actor actor, Filter filter) {
    String text = blankToNull(filter.text());
    List<Item> found =
        entities
            .createNativeQuery(SQL, Tuple.class)
            .setParameter("programmes", ProcessOverview.programmes(actor))
            .setParameter("barred", Ids.array(standings.casesOf(actor.id()).barred()))
            .setParameter("process", blankToNull(filter.processId()))
            .setParameter("state", blankToNull(filter.state()))
            .setParameter("within", text == null ? null : SearchText.within(text))
            .setParameter("beginning", text == null ? null : SearchText.atTheBeginning(text))
            .setParameter("before", filter.before())
            .setParameter("most", PAGE + 1)
            .getResultStream()
            .map(row -> item((Tuple) row))
            .toList();
    boolean more = found.size() > PAGE;
    List<Item> items = more ? found.subList(0, PAGE) : found;
    return new Page(items, more ? items.get(PAGE - 1).id() : null);
  }

  static Item item(Tuple row) {
    return new Item(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, Instant.class),
        row.get(8, Instant.class),
        row.get(9, String.class),
        row.get(10, Number.class).longValue());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
