package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What managers decided about applications that may be one company's. */
@ApplicationScoped
public class CompanyComparisons {

  private final EntityManager entities;
  private final Applications applications;
  private final Authorization authorization;

  CompanyComparisons(
      EntityManager entities, Applications applications, Authorization authorization) {
    this.entities = entities;
    this.applications = applications;
    this.authorization = authorization;
  }

  /** Two applications to compare, for those who decide about both. */
  public LikelySame.Pair pair(Actor actor, String reference, String other) {
    return new LikelySame.Pair(managed(actor, reference), managed(actor, other));
  }

  private StartupApplication managed(Actor actor, String reference) {
    StartupApplication application = applications.byReference(reference);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.asStaff(application));
    return application;
  }

  /** Whether the actor decides about the application. */
  public boolean mayDecide(Actor actor, StartupApplication application) {
    return authorization.allows(actor, Permission.MANAGE_PROGRAMME, Ownership.asStaff(application));
  }

  /** The newest decision about the application and each other, by the other's id. */
  public Map<UUID, CompanyComparison> of(UUID applicationId) {
    Map<UUID, CompanyComparison> newest = new LinkedHashMap<>();
    all(applicationId)
        .forEach(c -> newest.put(c.firstId().equals(applicationId) ? c.otherId() : c.firstId(), c));
    return newest;
  }

  /**
   * The decision by which the application's applicant is asked to withdraw it, where one stands.
   */
  public Optional<CompanyComparison> askedToWithdraw(UUID applicationId) {
    return of(applicationId).values().stream()
        .filter(c -> applicationId.equals(c.askedId()))
        .findFirst();
  }

  private List<CompanyComparison> all(UUID applicationId) {
    return entities
        .createQuery(
            "from CompanyComparison where firstId = :id or otherId = :id order by decidedAt, id",
            CompanyComparison.class)
        .setParameter("id", applicationId)
        .getResultList();
  }
}
