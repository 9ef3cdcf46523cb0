package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.StepEntities;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Rankings implements PanacheRepositoryBase<ResourceRanking, UUID> {

  private final StepEntities stepEntities;

  Rankings(StepEntities stepEntities) {
    this.stepEntities = stepEntities;
  }

  Optional<ResourceRanking> newest(UUID applicationId, NeedKind need) {
    return stepEntities
        .lastAdded(
            ResourceRanking.class,
            ranking -> ranking.applicationId().equals(applicationId) && ranking.need() == need)
        .or(() -> newestKept(applicationId, need));
  }

  private Optional<ResourceRanking> newestKept(UUID applicationId, NeedKind need) {
    return find(
            "applicationId = ?1 and need = ?2 order by madeAt desc, id desc", applicationId, need)
        .firstResultOptional();
  }

  List<ResourceRanking> of(UUID applicationId) {
    return list("applicationId = ?1 order by madeAt, need", applicationId);
  }
}
