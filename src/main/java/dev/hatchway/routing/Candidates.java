package dev.hatchway.routing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Resources as they can be asked now: a startup begins in this quarter or in the next. */
@ApplicationScoped
class Candidates {

  private static final int MONTHS_IN_A_QUARTER = 3;

  private final PartnerResources resources;
  private final CapacityLedger ledger;
  private final Time time;

  Candidates(PartnerResources resources, CapacityLedger ledger, Time time) {
    this.resources = resources;
    this.ledger = ledger;
    this.time = time;
  }

  /** The first of them, in their order, that can still serve a startup. */
  Optional<PartnerResource> firstWithRoom(List<UUID> inOrder) {
    if (inOrder.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, PartnerResource> byId =
        resources.withIds(inOrder).stream().collect(toMap(PartnerResource::id, identity()));
    Map<UUID, Long> room = startupsLeft(byId.values());
    return inOrder.stream().filter(id -> room.get(id) > 0).findFirst().map(byId::get);
  }

  /**
   * Everything that a programme's partners give, in order of code, with how many startups it can
   * serve.
   */
  Map<PartnerResource, Long> ofProgramme(UUID programmeId) {
    List<PartnerResource> all = resources.ofProgramme(programmeId);
    Map<UUID, Long> room = startupsLeft(all);
    Map<PartnerResource, Long> inOrder = new LinkedHashMap<>();
    all.forEach(resource -> inOrder.put(resource, room.get(resource.id())));
    return inOrder;
  }

  /** How many more startups each can serve, by resource id. */
  private Map<UUID, Long> startupsLeft(Collection<PartnerResource> asked) {
    List<UUID> ids = asked.stream().map(PartnerResource::id).toList();
    LocalDate today = time.today();
    Quarter now = Quarter.of(today);
    Quarter next = Quarter.of(today.plusMonths(MONTHS_IN_A_QUARTER));
    Map<Quarter, Map<UUID, Long>> held = ledger.reserved(ids, List.of(now, next));
    return asked.stream()
        .collect(
            toMap(PartnerResource::id, r -> shares(r, held.get(now)) + shares(r, held.get(next))));
  }

  private static long shares(PartnerResource resource, Map<UUID, Long> held) {
    long reserved = held == null ? 0 : held.getOrDefault(resource.id(), 0L);
    return (resource.capacity() - reserved) / resource.share();
  }
}
