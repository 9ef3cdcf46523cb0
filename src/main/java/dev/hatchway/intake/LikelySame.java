package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Applications to one cohort that may be the same company's: equal keys ({@link CompanyKey}), and
 * countries that do not tell them apart. Looked up whenever it is asked, so it is never out of
 * date.
 */
@ApplicationScoped
public class LikelySame {

  private static final int MOST = 100;
  private static final String PAIR =
      "b.cohortId = a.cohortId and b.companyKey = a.companyKey and b.id <> a.id"
          + " and b.stage not in (DRAFT, WITHDRAWN)"
          + " and coalesce(nullif(a.country, ''), b.country, '')"
          + " = coalesce(nullif(b.country, ''), a.country, '')";

  /** Two applications; the first came before the other. */
  public record Pair(StartupApplication first, StartupApplication other) {}

  private final EntityManager entities;

  LikelySame(EntityManager entities) {
    this.entities = entities;
  }

  /** The others in the application's cohort, whether or not a manager decided about them. */
  public List<StartupApplication> as(UUID applicationId) {
    return entities
        .createQuery(
            "select b from StartupApplication a, StartupApplication b where a.id = :id and "
                + PAIR
                + " order by b.reference",
            StartupApplication.class)
        .setParameter("id", applicationId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** What no manager decided yet, in the programmes that the actor manages; the newest first. */
  public List<Pair> open(Actor actor) {
    List<UUID> programmes =
        actor.memberships().stream()
            .filter(m -> Permission.MANAGE_PROGRAMME.roles().contains(m.role()))
            .map(Actor.Membership::programmeId)
            .toList();
    return entities
        .createQuery(
            "select a, b from StartupApplication a, StartupApplication b"
                + " where a.programmeId in :programmes and a.stage not in (DRAFT, WITHDRAWN)"
                + " and a.id < b.id and "
                + PAIR
                + " and not exists (select 1 from CompanyComparison c"
                + " where c.firstId = a.id and c.otherId = b.id)"
                + " order by b.submittedAt desc, a.reference",
            Pair.class)
        .setParameter("programmes", programmes)
        .setMaxResults(MOST)
        .getResultList();
  }
}
