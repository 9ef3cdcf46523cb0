package dev.hatchway.routing;

import dev.hatchway.platform.StepMemory;
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

  private static final String HELD =
      "coalesce((select sum(c.amount) from CapacityReservation c where c.resourceId = r.id"
          + " and c.quarter = :%s and c.releasedAt is null), 0L)";
  private static final String OF_PROGRAMME =
      "select r, %s, %s from PartnerResource r join fetch r.partner where r.programmeId = :programme order by r.code"
          .formatted(HELD.formatted("first"), HELD.formatted("second"));

  /** A resource, and how many units of it are held in one quarter and in another. */
  record Held(PartnerResource resource, long first, long second) {}

  private record UnderLock(UUID resourceId, Quarter quarter) {}

  private final StepMemory memory;

  CapacityLedger(StepMemory memory) {
    this.memory = memory;
  }

  /**
   * Whether a share is left, from now until the step commits: it holds the resource's row, so that
   * reservations count one by one.
   */
  boolean holdsRoom(PartnerResource resource, Quarter quarter) {
    getEntityManager().lock(resource, LockModeType.PESSIMISTIC_WRITE);
    long reserved =
        memory.once(
            new UnderLock(resource.id(), quarter),
            () -> reserved(List.of(resource.id()), quarter).getOrDefault(resource.id(), 0L));
    return resource.capacity() - reserved >= resource.share();
  }

  /** Units held by resource in one quarter; those with none are absent. */
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

  /** All resources of a programme in order of code, with what is held of them in two quarters. */
  List<Held> ofProgramme(UUID programmeId, Quarter first, Quarter second) {
    return getEntityManager()
        .createQuery(OF_PROGRAMME, Held.class)
        .setParameter("programme", programmeId)
        .setParameter("first", first.toString())
        .setParameter("second", second.toString())
        .getResultList();
  }

  List<CapacityReservation> heldForReferral(UUID referralId) {
    return list("releasedAt is null and referralId = ?1", referralId).stream()
        .filter(CapacityReservation::isHeld)
        .toList();
  }

  List<CapacityReservation> heldFor(UUID applicationId) {
    return list(
            "releasedAt is null and referralId in"
                + " (select r.id from Referral r where r.applicationId = ?1)",
            applicationId)
        .stream()
        .filter(CapacityReservation::isHeld)
        .toList();
  }
}
