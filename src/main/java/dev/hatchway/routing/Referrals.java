package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepEntities;
import dev.hatchway.platform.StepMemory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

  private static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";
  private static final String OF_APPLICATION =
      """
      select r, k.roundId from Referral r join fetch r.resource s join fetch s.partner
      join ResourceRanking k on k.id = r.rankingId
      where r.applicationId = :application order by r.sentAt, r.id
      """;

  private record OfApplication(UUID applicationId) {}

  private record Sent(Referral referral, UUID roundId) {}

  private final StepEntities stepEntities;
  private final StepMemory memory;

  Referrals(StepEntities stepEntities, StepMemory memory) {
    this.stepEntities = stepEntities;
    this.memory = memory;
  }

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

  /** All of the application, those that this very step sends last. */
  List<Referral> of(UUID applicationId) {
    return Stream.concat(sent(applicationId).stream().map(Sent::referral), sentNow(applicationId))
        .toList();
  }

  List<Referral> accepted(UUID applicationId) {
    return of(applicationId).stream()
        .filter(referral -> referral.status() == ReferralStatus.ACCEPTED)
        .sorted(Comparator.comparing(referral -> referral.need().name()))
        .toList();
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
    Stream<Referral> before =
        sent(ranking.applicationId()).stream()
            .filter(one -> one.referral().isStanding() || one.roundId().equals(ranking.roundId()))
            .map(Sent::referral);
    return Stream.concat(before, sentNow(ranking.applicationId()))
        .map(referral -> referral.resource().id())
        .collect(Collectors.toSet());
  }

  /** What the database has of them, asked once in a step: their states are as the step has them. */
  private List<Sent> sent(UUID applicationId) {
    return memory.once(
        new OfApplication(applicationId),
        () ->
            getEntityManager()
                .createQuery(OF_APPLICATION, Sent.class)
                .setParameter("application", applicationId)
                .getResultList());
  }

  private Stream<Referral> sentNow(UUID applicationId) {
    return stepEntities.added(Referral.class).stream()
        .filter(referral -> referral.applicationId().equals(applicationId));
  }
}
