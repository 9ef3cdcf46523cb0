package dev.hatchway.identity;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.SearchText;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The people of a programme, for those who look after them. */
@Singleton
public class People {

  /** How many are listed at a time; whoever looks for others gives a name. */
  public static final int MOST = 200;

  private static final String LISTED =
      """
      select p.id from Person p
      where (exists (select 1 from Membership m
                     where m.person = p and m.programmeId = :programme
                       and (:applicants = true and m.role = :applicant
                            or :applicants = false and m.role <> :applicant))
          or :applicants = false
            and exists (select 1 from AccountRequest r
                        where r.person = p and r.programmeId = :programme and r.outcome is null))
        and (lower(p.displayName) like :text escape '!' or p.username like :text escape '!')
      order by p.active desc, p.displayName, p.username
      """;

  private static final String WITH_ROLES = "from Person p left join fetch p.memberships where p.";

  /** Which people to list: applicants or everybody else, and whose name has the text in it. */
  public record Filter(boolean applicants, String text) {}

  private final EntityManager entities;
  private final Authorization authorization;

  People(EntityManager entities, Authorization authorization) {
    this.entities = entities;
    this.authorization = authorization;
  }

  /** By name, those who are disabled last; at most {@link #MOST}. */
  public List<PersonOverview> of(Actor actor, UUID programmeId, Filter filter) {
    require(actor, programmeId);
    List<UUID> listed =
        entities
            .createQuery(LISTED, UUID.class)
            .setParameter("programme", programmeId)
            .setParameter("applicant", Role.APPLICANT)
            .setParameter("applicants", filter.applicants())
            .setParameter(
                "text", SearchText.withinSmallLetters(filter.text() == null ? "" : filter.text()))
            .setMaxResults(MOST)
            .getResultList();
    return entities
        .createQuery(
            WITH_ROLES + "id in :listed order by p.active desc, p.displayName, p.username",
            Person.class)
        .setParameter("listed", listed)
        .getResultList()
        .stream()
        .map(person -> PersonOverview.of(person, programmeId))
        .toList();
  }

  /** NOT_FOUND unless the person has a role in the programme, or one waits to be confirmed. */
  public PersonOverview withUsername(Actor actor, UUID programmeId, String username) {
    require(actor, programmeId);
    return entities
        .createQuery(WITH_ROLES + "username = :name", Person.class)
        .setParameter("name", username)
        .getResultList()
        .stream()
        .map(person -> PersonOverview.of(person, programmeId))
        .filter(person -> !person.memberships().isEmpty() || isAwaited(person.id(), programmeId))
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("person", username));
  }

  private boolean isAwaited(UUID person, UUID programmeId) {
    return entities
            .createQuery(
                "select count(r) from AccountRequest r where r.person.id = :person"
                    + " and r.programmeId = :programme and r.outcome is null",
                Long.class)
            .setParameter("person", person)
            .setParameter("programme", programmeId)
            .getSingleResult()
        > 0;
  }

  /** Whether nobody has an account yet, so that nobody can log in. */
  public boolean nobodyIsHere() {
    return entities
        .createQuery("select 1 from Person", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void require(Actor actor, UUID programmeId) {
    authorization.require(
        actor,
        Permission.READ_PEOPLE,
        Authorization.Subject.inProgramme("people", "all", programmeId));
  }
}
