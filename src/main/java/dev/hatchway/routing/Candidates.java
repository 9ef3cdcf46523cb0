package dev.hatchway.routing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.hatchway.platform.StepMemory;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Resources as they can be asked now: a startup begins in this quarter or in the next. */
@ApplicationScoped
class Candidates {

  private static final int MONTHS_IN_A_QUARTER = 3;

  private record InProgramme(UUID programmeId) {}

  private final CapacityLedger ledger;
  private final StepMemory memory;
  private final Time time;

  Candidates(CapacityLedger ledger, StepMemory memory, Time time) {
    this.ledger = ledger;
    this.memory = memory;
    this.time = time;
  }

  /** The first of them, in their order, that can still serve a startup. */
  Optional<PartnerResource> firstWithRoom(UUID programmeId, List<UUID> inOrder) {
    Map<UUID, PartnerResource> withRoom =
        ofProgramme(programmeId).entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(Map.Entry::getKey)
            .collect(toMap(PartnerResource::id, identity()));
    return inOrder.stream().filter(withRoom::containsKey).findFirst().map(withRoom::get);
  }

  /**
   * Everything that a programme's partners give, in order of code, with how many startups it can
   * serve; asked once in a step.
   */
  Map<PartnerResource, Long> ofProgramme(UUID programmeId) {
    return memory.once(new InProgramme(programmeId), () -> startupsLeft(programmeId));
  }

  private Map<PartnerResource, Long> startupsLeft(UUID programmeId) {
    LocalDate today = time.today();
    Quarter now = Quarter.of(today);
    Quarter next = Quarter.of(today.plusMonths(MONTHS_IN_A_QUARTER));
    Map<PartnerResource, Long> left = new LinkedHashMap<>();
    for (CapacityLedger.Held held : ledger.ofProgramme(programmeId, now, next)) {
      PartnerResource resource = held.resource();
      left.put(resource, shares(resource, held.first()) + shares(resource, held.second()));
    }
    return left;
  }

  private static long shares(PartnerResource resource, long held) {
    return (resource.capacity() - held) / resource.share();
  }
}
