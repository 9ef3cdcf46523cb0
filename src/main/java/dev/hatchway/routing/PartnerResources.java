package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartnerResources implements PanacheRepositoryBase<PartnerResource, UUID> {

  PartnerResource withId(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> CommandRejected.notFound("resource", id));
  }

  List<PartnerResource> ofProgramme(UUID programmeId) {
    return list(
        "from PartnerResource r join fetch r.partner where r.programmeId = ?1 order by r.code",
        programmeId);
  }

  List<PartnerResource> of(Collection<UUID> partners) {
    return list(
        "from PartnerResource r join fetch r.partner where r.partner.id in ?1 order by r.name",
        partners);
  }

  boolean isTaken(UUID programmeId, String code) {
    return count("programmeId = ?1 and code = ?2", programmeId, code) > 0;
  }
}
