package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** On whose word, and why, releases went live. */
@ApplicationScoped
class ReleaseApprovals {

  /** Who let a release go live; either for a proposal or to go back to a former release. */
  record Approval(UUID proposalId, Long rolledBackTo, String reason, String by, Instant at) {}

  private final EntityManager entities;

  ReleaseApprovals(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps others from releasing in the programme until the step ends. */
  void lock(UUID programmeId) {
    entities
        .createNativeQuery("select id from programme where id = ?1 for no key update")
        .setParameter(1, programmeId)
        .getSingleResult();
  }

  void ofProposal(long release, UUID proposalId, String reason, Actor by, Instant now) {
    add(release, proposalId, null, reason, by, now);
  }

  void ofRollBack(long release, long former, String reason, Actor by, Instant now) {
    add(release, null, former, reason, by, now);
  }

  private void add(
      long release, UUID proposalId, Long former, String reason, Actor by, Instant now) {
    entities
        .createNativeQuery(
            "insert into release_approval (release_number, proposal_id, rolled_back_to, reason,"
                + " approved_by_id, approved_by, approved_at)"
                + " values (?1, cast(?2 as uuid), cast(?3 as bigint), ?4, ?5, ?6, ?7)")
        .setParameter(1, release)
        .setParameter(2, proposalId == null ? null : proposalId.toString())
        .setParameter(3, former == null ? null : former.toString())
        .setParameter(4, reason)
        .setParameter(5, by.id())
        .setParameter(6, by.username())
        .setParameter(7, now)
        .executeUpdate();
  }

  /** The proposal that a release was made for; empty where it was another cause. */
  Optional<UUID> proposalOf(long release) {
    return entities
        .createNativeQuery(
            "select proposal_id from release_approval where release_number = ?1"
                + " and proposal_id is not null",
            UUID.class)
        .setParameter(1, release)
        .getResultStream()
        .findFirst()
        .map(UUID.class::cast);
  }

  /** By the number of the release; those that Hatchway brought along have none. */
  @SuppressWarnings("unchecked")
  Map<Long, Approval> of(UUID programmeId) {
    Map<Long, Approval> found = new HashMap<>();
    entities
        .createNativeQuery(
            "select a.release_number, a.proposal_id, a.rolled_back_to, a.reason, a.approved_by,"
                + " a.approved_at from release_approval a join rule_release r"
                + " on r.number = a.release_number where r.programme_id = ?1",
            Tuple.class)
        .setParameter(1, programmeId)
        .getResultStream()
        .forEach(row -> put(found, (Tuple) row));
    return found;
  }

  private static void put(Map<Long, Approval> found, Tuple row) {
    Number former = row.get(2, Number.class);
    found.put(
        row.get(0, Number.class).longValue(),
        new Approval(
            row.get(1, UUID.class),
            former == null ? null : former.longValue(),
            row.get(3, String.class),
            row.get(4, String.class),
            row.get(5, Instant.class)));
  }
}
