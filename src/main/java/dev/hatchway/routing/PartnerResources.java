package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
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

  List<PartnerResource> answering(UUID programmeId, Collection<NeedKind> needs) {
    return list(
        "from PartnerResource r join fetch r.partner where r.programmeId = ?1 and r.need in ?2"
            + " order by r.partner.code, r.code",
        programmeId,
        needs);
  }

  List<PartnerResource> withIds(Collection<UUID> ids) {
    return list("from PartnerResource r join fetch r.partner where r.id in ?1", ids);
  }

  List<PartnerResource> of(Collection<UUID> partners) {
    return list(
        "from PartnerResource r join fetch r.partner where r.partner.id in ?1 order by r.name",
        partners);
  }

  boolean isTaken(UUID partnerId, String code) {
    return count("partner.id = ?1 and code = ?2", partnerId, code) > 0;
  }
}
