package dev.hatchway.identity;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What people are told on their next page about their account. */
@Singleton
public class AccountNotices {

  /**
   * Something that somebody else did.
   *
   * @param role null where it is about none
   * @param programme its name; null where it is about none
   * @param confirmedBy null where nobody did
   */
  public record Notice(
      AccountNotice.Kind kind,
      Role role,
      String programme,
      String doneBy,
      String confirmedBy,
      Instant doneAt) {}

  private static final String UNSEEN =
      """
      select n.kind, n.role, p.name, n.done_by, n.confirmed_by, n.done_at
      from account_notice n left join programme p on p.id = n.programme_id
      where n.person_id = :person and n.seen_at is null
      order by n.done_at desc, n.id
      """;

  private final EntityManager entities;

  AccountNotices(EntityManager entities) {
    this.entities = entities;
  }

  /** What the person has not seen yet, the latest first. */
  public List<Notice> unseen(Actor person) {
    return entities
        .createNativeQuery(UNSEEN, Object[].class)
        .setParameter("person", person.id())
        .getResultStream()
        .map(row -> notice((Object[]) row))
        .toList();
  }

  private static Notice notice(Object[] row) {
    return new Notice(
        AccountNotice.Kind.valueOf((String) row[0]),
        row[1] == null ? null : Role.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (Instant) row[5]);
  }
}
