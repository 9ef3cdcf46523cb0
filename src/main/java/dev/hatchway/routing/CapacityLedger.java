package dev.hatchway.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is reserved of each resource in a quarter. Who reserves locks the resource first. */
@ApplicationScoped
class CapacityLedger implements PanacheRepositoryBase<CapacityReservation, UUID> {

  /** Holds the resource's row until the step commits, so that reservations count one by one. */
  void lock(PartnerResource resource) {
    getEntityManager().lock(resource, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean hasRoom(PartnerResource resource, Quarter quarter) {
    long reserved = reserved(List.of(resource.id()), quarter).getOrDefault(resource.id(), 0L);
    return resource.capacity() - reserved >= resource.share();
  }

  /** Units held by resource; those with none are absent. */
  Map<UUID, Long> reserved(Collection<UUID> resources, Quarter quarter) {
    return getEntityManager()
        .createQuery(
            "select c.resourceId, sum(c.amount) from CapacityReservation c"
                + " where c.resourceId in :resources and c.quarter = :quarter"
                + " and c.releasedAt is null group by c.resourceId",
            Object[].class)
        .setParameter("resources", resources)
        .setParameter("quarter", quarter.toString())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  List<CapacityReservation> heldFor(UUID applicationId) {
    return list(
        "releasedAt is null and referralId in"
            + " (select r.id from Referral r where r.applicationId = ?1)",
        applicationId);
  }
}
