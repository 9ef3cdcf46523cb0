package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

  private static final String WITH_RESOURCE =
      "from Referral r join fetch r.resource s join fetch s.partner ";

  Referral withId(UUID id) {
    return find(WITH_RESOURCE + "where r.id = ?1", id)
        .firstResultOptional()
        .orElseThrow(() -> CommandRejected.notFound("referral", id));
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

  Set<UUID> askedFrom(ResourceRanking ranking) {
    return getEntityManager()
        .createQuery(
            "select r.resource.id from Referral r where r.rankingId = :ranking", UUID.class)
        .setParameter("ranking", ranking.id())
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
