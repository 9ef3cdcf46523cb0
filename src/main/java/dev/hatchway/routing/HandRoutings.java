package dev.hatchway.routing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HandRoutings implements PanacheRepositoryBase<HandRouting, UUID> {

  /** The application's, the newest first. */
  List<HandRouting> of(UUID applicationId) {
    return list("applicationId = ?1 order by decidedAt desc, id desc", applicationId);
  }
}
