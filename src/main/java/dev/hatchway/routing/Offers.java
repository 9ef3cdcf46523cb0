package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

  Optional<Offer> latest(UUID applicationId) {
    return find("applicationId = ?1 order by madeAt desc", applicationId).firstResultOptional();
  }

  /** The newest first. */
  List<Offer> all(UUID applicationId) {
    return list("applicationId = ?1 order by madeAt desc", applicationId);
  }

  /** The application's newest offer; NOT_FOUND where none was made. */
  Offer of(UUID applicationId) {
    return latest(applicationId)
        .orElseThrow(() -> CommandRejected.notFound("offer", applicationId));
  }
}
