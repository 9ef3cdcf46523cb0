package dev.hatchway.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

  /** Units held by resource in one quarter; those with none are absent. */
  Map<UUID, Long> reserved(Collection<UUID> resources, Quarter quarter) {
    return reserved(resources, List.of(quarter)).getOrDefault(quarter, Map.of());
  }

  /** Units held by quarter and resource; those with none are absent. */
  Map<Quarter, Map<UUID, Long>> reserved(Collection<UUID> resources, List<Quarter> quarters) {
    Map<String, Quarter> asked =
        quarters.stream().collect(Collectors.toMap(Quarter::toString, Function.identity()));
    return getEntityManager()
        .createQuery(
            "select c.quarter, c.resourceId, sum(c.amount) from CapacityReservation c"
                + " where c.resourceId in :resources and c.quarter in :quarters"
                + " and c.releasedAt is null group by c.quarter, c.resourceId",
            Object[].class)
        .setParameter("resources", resources)
        .setParameter("quarters", asked.keySet())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> asked.get((String) row[0]),
                Collectors.toMap(row -> (UUID) row[1], row -> (Long) row[2])));
  }

  List<CapacityReservation> heldFor(UUID applicationId) {
    return list(
        "releasedAt is null and referralId in"
            + " (select r.id from Referral r where r.applicationId = ?1)",
        applicationId);
  }
}
