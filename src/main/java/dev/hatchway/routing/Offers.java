package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepEntities;
import dev.hatchway.platform.StepMemory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

  private record Latest(UUID applicationId) {}

  private final StepEntities stepEntities;
  private final StepMemory memory;

  Offers(StepEntities stepEntities, StepMemory memory) {
    this.stepEntities = stepEntities;
    this.memory = memory;
  }

  /** The newest one, that of this very step too. */
  Optional<Offer> latest(UUID applicationId) {
    return stepEntities
        .lastAdded(Offer.class, offer -> offer.applicationId().equals(applicationId))
        .or(() -> memory.once(new Latest(applicationId), () -> latestKept(applicationId)));
  }

  private Optional<Offer> latestKept(UUID applicationId) {
    return find("applicationId = ?1 order by madeAt desc, id desc", applicationId)
        .firstResultOptional();
  }

  /** The newest first. */
  List<Offer> all(UUID applicationId) {
    return list("applicationId = ?1 order by madeAt desc, id desc", applicationId);
  }

  /** The application's newest offer; NOT_FOUND where none was made. */
  Offer of(UUID applicationId) {
    return latest(applicationId)
        .orElseThrow(() -> CommandRejected.notFound("offer", applicationId));
  }
}
