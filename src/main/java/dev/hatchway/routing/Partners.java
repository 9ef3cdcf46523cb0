package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

  Partner withId(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> CommandRejected.notFound("partner", id));
  }

  List<Partner> inProgrammes(Collection<UUID> programmes) {
    return list("programmeId in ?1 order by name, code", programmes);
  }

  Optional<Partner> withCode(UUID programmeId, String code) {
    return find("programmeId = ?1 and code = ?2", programmeId, code).firstResultOptional();
  }
}
