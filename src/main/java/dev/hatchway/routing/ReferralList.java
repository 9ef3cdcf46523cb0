package dev.hatchway.routing;

import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Referrals as people see them. Whoever asks checks first that the person may see them. */
@ApplicationScoped
public class ReferralList {

  /** The most that a partner's page shows at once. */
  public static final int MOST = 200;

  private static final String SELECT =
      "select r, a.reference, a.companyName from Referral r join fetch r.resource s"
          + " join fetch s.partner p join StartupApplication a on a.id = r.applicationId where ";

  private final EntityManager entities;

  ReferralList(EntityManager entities) {
    this.entities = entities;
  }

  /** To one partner: open ones first, then the newest. */
  public List<ReferralView> toPartner(UUID partnerId) {
    return list(
        "p.id = :id order by case when r.status = SENT then 0 else 1 end, r.sentAt desc",
        partnerId);
  }

  /** Of one application, the oldest first. */
  public List<ReferralView> ofApplication(UUID applicationId) {
    return list("a.id = :id order by r.sentAt, r.id", applicationId);
  }

  /** NOT_FOUND where there is none. */
  public ReferralView withId(UUID referralId) {
    return list("r.id = :id", referralId).stream()
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("referral", referralId));
  }

  private List<ReferralView> list(String condition, UUID id) {
    return entities
        .createQuery(SELECT + condition, Object[].class)
        .setParameter("id", id)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> ReferralView.of((Referral) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
