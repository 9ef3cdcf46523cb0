package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityGraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

  private static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";
  private static final String WITH_RESOURCE =
      "from Referral r join fetch r.resource s join fetch s.partner ";

  Referral withId(UUID id) {
    return Optional.ofNullable(
            getEntityManager().find(Referral.class, id, Map.of(LOAD_GRAPH, withPartner())))
        .orElseThrow(() -> CommandRejected.notFound("referral", id));
  }

  /** Found by its key, a referral that the step knows already costs no statement. */
  private EntityGraph<Referral> withPartner() {
    EntityGraph<Referral> graph = getEntityManager().createEntityGraph(Referral.class);
    graph.addSubgraph("resource").addAttributeNodes("partner");
    return graph;
  }

  List<Referral> of(UUID applicationId) {
    return list(
        WITH_RESOURCE + "where r.applicationId = ?1 order by r.sentAt, r.id", applicationId);
  }

  List<Referral> accepted(UUID applicationId) {
    return list(
        WITH_RESOURCE + "where r.applicationId = ?1 and r.status = ?2 order by r.need",
        applicationId,
        ReferralStatus.ACCEPTED);
  }

  /** How many wait for an answer, by resource; those with none are absent. */
  Map<UUID, Long> openByResource(Collection<UUID> resources) {
    return getEntityManager()
        .createQuery(
            "select r.resource.id, count(r) from Referral r where r.resource.id in :resources"
                + " and r.status = SENT group by r.resource.id",
            Object[].class)
        .setParameter("resources", resources)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /**
   * Resources that were asked for the application in the ranking's round, for whichever need, and
   * those that are asked still or have accepted from before.
   */
  Set<UUID> asked(ResourceRanking ranking) {
    return getEntityManager()
        .createQuery(
            "select r.resource.id from Referral r where r.applicationId = :application"
                + " and (r.status in (SENT, ACCEPTED) or r.rankingId in"
                + " (select k.id from ResourceRanking k where k.roundId = :round))",
            UUID.class)
        .setParameter("application", ranking.applicationId())
        .setParameter("round", ranking.roundId())
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
