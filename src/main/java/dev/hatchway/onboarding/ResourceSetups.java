package dev.hatchway.onboarding;

import dev.hatchway.platform.CommandRejected;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ResourceSetups implements PanacheRepositoryBase<ResourceSetup, UUID> {

  /** What has been done for a setup so far; each is null until it is. */
  record Progress(
      ResourceSetup setup,
      Agreement agreement,
      Provisioning provisioning,
      KickOff kickOff,
      AgreementLapse lapse) {

    boolean isLapsed() {
      return lapse != null;
    }

    /** INVALID_STATE where the time to sign is over. */
    void requireNotLapsed() {
      if (isLapsed()) {
        throw CommandRejected.invalidState("agreement", setup.id(), "refusal.agreement-lapsed");
      }
    }
  }

  private static final String PROGRESS =
      "select s, a, p, k, l from ResourceSetup s join fetch s.onboarding"
          + " left join Agreement a on a.setupId = s.id"
          + " left join Provisioning p on p.setupId = s.id"
          + " left join KickOff k on k.setupId = s.id"
          + " left join AgreementLapse l on l.setupId = s.id ";

  /** NOT_FOUND where no onboarding has a grant with this id. */
  Progress progress(UUID grantId) {
    return getEntityManager()
        .createQuery(PROGRESS + "where s.id = :id", Progress.class)
        .setParameter("id", grantId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("grant", grantId));
  }

  List<Progress> of(UUID applicationId) {
    return getEntityManager()
        .createQuery(
            PROGRESS + "where s.onboarding.applicationId = :id order by s.need", Progress.class)
        .setParameter("id", applicationId)
        .getResultList();
  }
}
